"""Norwegian name order, an index for every sort, a secret for cursors, and spreadsheet cells without formulas."""

from alembic import op

revision = "0014"
down_revision = "0013"

NAMES = (
    ("unit", "name"), ("theme", "name"), ("person", "display_name"), ("leadership_group", "name"),
    ("programme", "name"), ("cohort", "name"), ("method", "name"), ("session", "title"), ("idea", "title"),
)  # fmt: skip
# Nulls come last in both directions, so a field that may be null has an index a direction.
DAYS = (
    "unit_opened_on_idx on unit (coalesce(opened_on, 'infinity'), id)",
    "unit_opened_on_last_idx on unit (coalesce(opened_on, '-infinity'), id)",
    "unit_closed_on_idx on unit (coalesce(closed_on, 'infinity'), id)",
    "unit_closed_on_last_idx on unit (coalesce(closed_on, '-infinity'), id)",
    "leadership_group_closed_on_idx on leadership_group (coalesce(closed_on, 'infinity'), id)",
    "leadership_group_closed_on_last_idx on leadership_group (coalesce(closed_on, '-infinity'), id)",
    "cohort_starts_on_idx on cohort (starts_on, id)",
)

# Signs for which a spreadsheet takes a cell for a formula, the full-width ones too, after blanks that it passes over.
BLANKS = (
    r"[\t\n\v\f\r \u0085\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u2800\u3000\u3164\ufeff]*"
)
SIGNS = r"[=+@\-\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]"

BESIDE = """
-- allow: concurrently, because what stands before it can be done again, and a run that fails goes on where it stopped.
-- squawk-ignore ban-concurrent-index-creation-in-transaction
"""


def upgrade() -> None:
    op.execute(
        r"""
        create or replace function name_order(name text) returns text
            language plpgsql immutable strict parallel safe as $function$
        declare
            key text := lower(name collate pg_c_utf8);
        begin
            if octet_length(key) <> length(key) then
                -- Letters and their marks apart; what stands for æ, ø and å then comes after z in this order.
                key := normalize(key, nfd);
                key := replace(replace(replace(key, E'a\u030a', 'ÿ'), E'a\u0308', 'æ'), E'o\u0308', 'ø');
                key := regexp_replace(key, '[\u0300-\u036f]', '', 'g');
                if key ~ '[^\u0001-\u007fæøÿ]' then
                    key := translate(
                        normalize(key, nfc),
                        E'đðħıłŋŧœſ\u2013\u2014\u2212\u00a0\u2009\u202f«»\u2018\u2019\u201a\u201c\u201d\u201e\u2039\u203a',
                        'ddhilntøs---   '
                    );
                    key := replace(replace(key, 'ß', 'ss'), 'þ', 'th');
                end if;
            end if;
            key := ltrim(translate(key, '"''', ''));
            if key ~ 'aa' then
                key := regexp_replace(key, '(^|[^a-zæøÿ])aa', '\1ÿ', 'g');
            end if;
            if key ~ '[0-9]' then
                key := regexp_replace(key, '([0-9]+)', '000000000\1', 'g');
                key := regexp_replace(key, '0*([0-9]{10})', '\1', 'g');
            end if;
            -- No name of two hundred signs is cut, unless it is made of numbers; an index takes no endless key.
            return left(key, 250);
        end $function$;
        comment on function name_order is
            'Sorts as a Norwegian reads, compared by collate "C": capitals beside small letters, letters beside those '
            'with marks, æ ø å after z, aa at the beginning of a word as å, numbers by their value.';

        -- Not strict, so that it is written into the statement that calls it.
        create or replace function csv_text(cell text) returns text
            language sql immutable parallel safe
            return case
                -- Most texts begin with a letter or a digit.
                when ascii(cell) between 65 and 122 or ascii(cell) between 48 and 57 then cell
                when cell ~ '^([''\t\n\r]|{FORMULA})' then '''' || cell
                else cell
            end;
        comment on function csv_text is
            'Puts an apostrophe before what a spreadsheet would run as a formula (CWE-1236), and before what begins '
            'with an apostrophe: who takes one away where a cell begins with one has the very text.';

        alter table installation
            add column if not exists cursor_secret bytea not null
                -- A table of one row is rewritten immediately.
                -- squawk-ignore adding-field-with-default
                default sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea);
        comment on column installation.cursor_secret is
            'Seals the sort keys in cursors; with another one, cursors that are under way are refused.';
        """.replace("{FORMULA}", BLANKS + SIGNS)
    )
    # What the version before sorts by, norwegian_order and its indexes, stays until no process of it runs any more.
    for table, column in NAMES:
        index = f'{table}_{column}_order_idx on {table} (name_order({column}) collate "C", id)'
        op.execute(f"{BESIDE}create index concurrently if not exists {index}")
    for index in DAYS:
        op.execute(f"{BESIDE}create index concurrently if not exists {index}")
