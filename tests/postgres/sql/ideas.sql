-- get
select t.version, convert_to((select row_to_json(r)::text from (select t.id, t.version, t.created_at, t.updated_at, t.external_refs, t.title, t.description, t.boldness, t.origin, t.need_ids, t.insight_ids, t.problem_statement_id, t.session_id, t.group_id, t.team, t.unit_id, t.owner_id, t.next_step, t.follow_up_on, t.status, t.theme_ids, t.language, t.published_at) r), 'UTF8') as json
from idea t
where t.id = $1 and true;

-- load
select t.id, t.version, t.bytes, true as visible,
    (select row_to_json(r)::text from (select t.id, t.version, t.created_at, t.updated_at, t.external_refs, t.title, t.description, t.boldness, t.origin, t.need_ids, t.insight_ids, t.problem_statement_id, t.session_id, t.group_id, t.team, t.unit_id, t.owner_id, t.next_step, t.follow_up_on, t.status, t.theme_ids, t.language, t.published_at) r) as json
from idea t
where t.id = any($1::uuid[])
order by t.id
for no key update of t;

-- insert
with input as (
    select coalesce(x.id, uuidv7()) as id, x.version, x.external_refs, x.title, x.description, x.boldness, x.origin, x.need_ids, x.insight_ids, x.problem_statement_id, x.session_id, x.group_id, x.team, x.unit_id, x.owner_id, x.next_step, x.follow_up_on, x.status, x.theme_ids, x.language, x.published_at, x.bytes, x._history
    from json_to_recordset($1::json) as x(id uuid, version integer, external_refs jsonb, title text, description text, boldness text, origin text, need_ids uuid[], insight_ids uuid[], problem_statement_id uuid, session_id uuid, group_id uuid, team text, unit_id uuid, owner_id uuid, next_step text, follow_up_on date, status text, theme_ids uuid[], language text, published_at timestamptz, bytes integer, _history jsonb)
),
saved as (
    insert into idea (id, external_refs, title, description, boldness, origin, need_ids, insight_ids, problem_statement_id, session_id, group_id, team, unit_id, owner_id, next_step, follow_up_on, status, theme_ids, language, published_at, bytes)
    select x.id, x.external_refs, x.title, x.description, x.boldness, x.origin, x.need_ids, x.insight_ids, x.problem_statement_id, x.session_id, x.group_id, x.team, x.unit_id, x.owner_id, x.next_step, x.follow_up_on, x.status, x.theme_ids, x.language, x.published_at, x.bytes from input x
    returning *
),
fill_0 as (
    insert into external_ref (kind, system, ref, id)
    select n.* from saved t cross join lateral (select 'ideas', r ->> 'system', r ->> 'id', t.id from jsonb_array_elements(t.external_refs) r) n(kind, system, ref, id)
    order by n.kind, n.system, n.ref, n.id
),
fill_1 as (
    insert into idea_need (idea_id, need_id)
    select n.* from saved t cross join lateral (select t.id, unnest(t.need_ids)) n(idea_id, need_id)
),
fill_2 as (
    insert into idea_insight (idea_id, insight_id)
    select n.* from saved t cross join lateral (select t.id, unnest(t.insight_ids)) n(idea_id, insight_id)
),
fill_3 as (
    insert into idea_theme (idea_id, theme_id)
    select n.* from saved t cross join lateral (select t.id, unnest(t.theme_ids)) n(idea_id, theme_id)
),
past as (
    insert into history (resource, id, field, value, holds_from, caller, reason, personal)
    select 'ideas', t.id, h.field, h.value, h.holds_from, $2, h.reason, h.personal
    from saved t join input x on x.id = t.id,
    jsonb_to_recordset(x._history)
        as h(field text, value jsonb, holds_from date, reason text, personal boolean)
),
keyed as (
    insert into idempotency_key (caller, operation, key, fingerprint, status, receipts)
    select $3, $4, $5, $6, $7, jsonb_agg(
        jsonb_build_object('id', t.id, 'version', t.version, 'outcome', 'created') order by t.id)
    from saved t
    having count(*) > 0
)
select t.id, t.version, convert_to((select row_to_json(r)::text from (select t.id, t.version, t.created_at, t.updated_at, t.external_refs, t.title, t.description, t.boldness, t.origin, t.need_ids, t.insight_ids, t.problem_statement_id, t.session_id, t.group_id, t.team, t.unit_id, t.owner_id, t.next_step, t.follow_up_on, t.status, t.theme_ids, t.language, t.published_at) r), 'UTF8') as json
from saved t
order by t.id;

-- update
with input as (
    select x.id, x.version, x.external_refs, x.title, x.description, x.boldness, x.origin, x.need_ids, x.insight_ids, x.problem_statement_id, x.session_id, x.group_id, x.team, x.unit_id, x.owner_id, x.next_step, x.follow_up_on, x.status, x.theme_ids, x.language, x.published_at, x.bytes, x._history
    from json_to_recordset($1::json) as x(id uuid, version integer, external_refs jsonb, title text, description text, boldness text, origin text, need_ids uuid[], insight_ids uuid[], problem_statement_id uuid, session_id uuid, group_id uuid, team text, unit_id uuid, owner_id uuid, next_step text, follow_up_on date, status text, theme_ids uuid[], language text, published_at timestamptz, bytes integer, _history jsonb)
),
saved as (
    update idea t
    set external_refs = x.external_refs, title = x.title, description = x.description, boldness = x.boldness, origin = x.origin, need_ids = x.need_ids, insight_ids = x.insight_ids, problem_statement_id = x.problem_statement_id, session_id = x.session_id, group_id = x.group_id, team = x.team, unit_id = x.unit_id, owner_id = x.owner_id, next_step = x.next_step, follow_up_on = x.follow_up_on, status = x.status, theme_ids = x.theme_ids, language = x.language, published_at = x.published_at, bytes = x.bytes, version = t.version + 1, updated_at = now()
    from input x
    where t.id = x.id and t.version = x.version
    returning t.*
),
drop_0 as (
    delete from external_ref d using saved t
    where d.id = t.id and d.kind = 'ideas'
    and row(d.kind, d.system, d.ref, d.id)::text not in (
        select row(n.kind, n.system, n.ref, n.id)::text from saved t cross join lateral (select 'ideas', r ->> 'system', r ->> 'id', t.id from jsonb_array_elements(t.external_refs) r) n(kind, system, ref, id)
    )
    returning true
),
drop_1 as (
    delete from idea_need d using saved t
    where d.idea_id = t.id and true
    and row(d.idea_id, d.need_id)::text not in (
        select row(n.idea_id, n.need_id)::text from saved t cross join lateral (select t.id, unnest(t.need_ids)) n(idea_id, need_id)
    )
    returning true
),
drop_2 as (
    delete from idea_insight d using saved t
    where d.idea_id = t.id and true
    and row(d.idea_id, d.insight_id)::text not in (
        select row(n.idea_id, n.insight_id)::text from saved t cross join lateral (select t.id, unnest(t.insight_ids)) n(idea_id, insight_id)
    )
    returning true
),
drop_3 as (
    delete from idea_theme d using saved t
    where d.idea_id = t.id and true
    and row(d.idea_id, d.theme_id)::text not in (
        select row(n.idea_id, n.theme_id)::text from saved t cross join lateral (select t.id, unnest(t.theme_ids)) n(idea_id, theme_id)
    )
    returning true
),
fill_0 as (
    insert into external_ref (kind, system, ref, id)
    select n.* from saved t cross join lateral (select 'ideas', r ->> 'system', r ->> 'id', t.id from jsonb_array_elements(t.external_refs) r except select d.kind, d.system, d.ref, d.id from external_ref d where d.id = t.id and d.kind = 'ideas') n(kind, system, ref, id)
    where (select count(*) from drop_0) >= 0
    order by n.kind, n.system, n.ref, n.id
),
fill_1 as (
    insert into idea_need (idea_id, need_id)
    select n.* from saved t cross join lateral (select t.id, unnest(t.need_ids) except select d.idea_id, d.need_id from idea_need d where d.idea_id = t.id and true) n(idea_id, need_id)
    where (select count(*) from drop_1) >= 0
),
fill_2 as (
    insert into idea_insight (idea_id, insight_id)
    select n.* from saved t cross join lateral (select t.id, unnest(t.insight_ids) except select d.idea_id, d.insight_id from idea_insight d where d.idea_id = t.id and true) n(idea_id, insight_id)
    where (select count(*) from drop_2) >= 0
),
fill_3 as (
    insert into idea_theme (idea_id, theme_id)
    select n.* from saved t cross join lateral (select t.id, unnest(t.theme_ids) except select d.idea_id, d.theme_id from idea_theme d where d.idea_id = t.id and true) n(idea_id, theme_id)
    where (select count(*) from drop_3) >= 0
),
past as (
    insert into history (resource, id, field, value, holds_from, caller, reason, personal)
    select 'ideas', t.id, h.field, h.value, h.holds_from, $2, h.reason, h.personal
    from saved t join input x on x.id = t.id,
    jsonb_to_recordset(x._history)
        as h(field text, value jsonb, holds_from date, reason text, personal boolean)
)
select t.id, t.version, convert_to((select row_to_json(r)::text from (select t.id, t.version, t.created_at, t.updated_at, t.external_refs, t.title, t.description, t.boldness, t.origin, t.need_ids, t.insight_ids, t.problem_statement_id, t.session_id, t.group_id, t.team, t.unit_id, t.owner_id, t.next_step, t.follow_up_on, t.status, t.theme_ids, t.language, t.published_at) r), 'UTF8') as json
from saved t
order by t.id;

-- delete
with input as (select * from unnest($1::uuid[], $2::integer[]) as x(id, version)),
gone as (
    delete from idea t using input x
    where t.id = x.id and t.version = x.version and true
    returning t.id, t.version
),
refs as (delete from external_ref d using gone where d.kind = 'ideas' and d.id = gone.id)
select id from gone;

-- page
select t.id, t._key,
    case when t._before < 2000000 then convert_to((select row_to_json(r)::text from (select t.id, t.version, t.created_at, t.updated_at, t.external_refs, t.title, t.description, t.boldness, t.origin, t.need_ids, t.insight_ids, t.problem_statement_id, t.session_id, t.group_id, t.team, t.unit_id, t.owner_id, t.next_step, t.follow_up_on, t.status, t.theme_ids, t.language, t.published_at) r), 'UTF8') end as json
from (
    select t.*, sum(t.bytes) over (rows unbounded preceding) - t.bytes as _before
    from (
        select t.*, null::text as _key from idea t
        where true and t.id > $1
        order by t.id limit 51
    ) t
) t;

-- page by title
select t.id, t._key,
    case when t._before < 2000000 then convert_to((select row_to_json(r)::text from (select t.id, t.version, t.created_at, t.updated_at, t.external_refs, t.title, t.description, t.boldness, t.origin, t.need_ids, t.insight_ids, t.problem_statement_id, t.session_id, t.group_id, t.team, t.unit_id, t.owner_id, t.next_step, t.follow_up_on, t.status, t.theme_ids, t.language, t.published_at) r), 'UTF8') end as json
from (
    select t.*, sum(t.bytes) over (rows unbounded preceding) - t.bytes as _before
    from (
        select t.*, name_order(t.title) collate "C"::text as _key from idea t
        where true and (name_order(t.title) collate "C", t.id) > ($2::text::text, $1::uuid)
        order by name_order(t.title) collate "C", t.id limit 51
    ) t
) t;

-- page by created_at
select t.id, t._key,
    case when t._before < 2000000 then convert_to((select row_to_json(r)::text from (select t.id, t.version, t.created_at, t.updated_at, t.external_refs, t.title, t.description, t.boldness, t.origin, t.need_ids, t.insight_ids, t.problem_statement_id, t.session_id, t.group_id, t.team, t.unit_id, t.owner_id, t.next_step, t.follow_up_on, t.status, t.theme_ids, t.language, t.published_at) r), 'UTF8') end as json
from (
    select t.*, sum(t.bytes) over (rows unbounded preceding) - t.bytes as _before
    from (
        select t.*, t.id::text as _key from idea t
        where true and (t.id, t.id) > ($2::text::uuid, $1::uuid)
        order by t.id, t.id limit 51
    ) t
) t;

-- page by updated_at
select t.id, t._key,
    case when t._before < 2000000 then convert_to((select row_to_json(r)::text from (select t.id, t.version, t.created_at, t.updated_at, t.external_refs, t.title, t.description, t.boldness, t.origin, t.need_ids, t.insight_ids, t.problem_statement_id, t.session_id, t.group_id, t.team, t.unit_id, t.owner_id, t.next_step, t.follow_up_on, t.status, t.theme_ids, t.language, t.published_at) r), 'UTF8') end as json
from (
    select t.*, sum(t.bytes) over (rows unbounded preceding) - t.bytes as _before
    from (
        select t.*, recency.updated_at::text as _key from idea t join idea_recency recency on recency.id = t.id
        where true and (recency.updated_at, t.id) > ($2::text::timestamptz, $1::uuid)
        order by recency.updated_at, t.id limit 51
    ) t
) t;

-- page by follow_up_on
select t.id, t._key,
    case when t._before < 2000000 then convert_to((select row_to_json(r)::text from (select t.id, t.version, t.created_at, t.updated_at, t.external_refs, t.title, t.description, t.boldness, t.origin, t.need_ids, t.insight_ids, t.problem_statement_id, t.session_id, t.group_id, t.team, t.unit_id, t.owner_id, t.next_step, t.follow_up_on, t.status, t.theme_ids, t.language, t.published_at) r), 'UTF8') end as json
from (
    select t.*, sum(t.bytes) over (rows unbounded preceding) - t.bytes as _before
    from (
        select t.*, coalesce(t.follow_up_on, 'infinity')::text as _key from idea t
        where true and (coalesce(t.follow_up_on, 'infinity'), t.id) > ($2::text::date, $1::uuid)
        order by coalesce(t.follow_up_on, 'infinity'), t.id limit 51
    ) t
) t;

-- page by published_at
select t.id, t._key,
    case when t._before < 2000000 then convert_to((select row_to_json(r)::text from (select t.id, t.version, t.created_at, t.updated_at, t.external_refs, t.title, t.description, t.boldness, t.origin, t.need_ids, t.insight_ids, t.problem_statement_id, t.session_id, t.group_id, t.team, t.unit_id, t.owner_id, t.next_step, t.follow_up_on, t.status, t.theme_ids, t.language, t.published_at) r), 'UTF8') end as json
from (
    select t.*, sum(t.bytes) over (rows unbounded preceding) - t.bytes as _before
    from (
        select t.*, coalesce(t.published_at, 'infinity')::text as _key from idea t
        where true and (coalesce(t.published_at, 'infinity'), t.id) > ($2::text::timestamptz, $1::uuid)
        order by coalesce(t.published_at, 'infinity'), t.id limit 51
    ) t
) t;

-- count
select count(*) from (select from idea t where true limit 10001) t;

-- export as ndjson
select (select row_to_json(r)::text from (select t.id, t.version, t.created_at, t.updated_at, t.external_refs, t.title, t.description, t.boldness, t.origin, t.need_ids, t.insight_ids, t.problem_statement_id, t.session_id, t.group_id, t.team, t.unit_id, t.owner_id, t.next_step, t.follow_up_on, t.status, t.theme_ids, t.language, t.published_at) r) from idea t where true order by t.id;

-- export as csv
select t.id as "id", t.version as "version", to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "created_at", to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "updated_at", (t.external_refs)::text as "external_refs", csv_text(t.title) as "title", csv_text(t.description) as "description", t.boldness as "boldness", t.origin as "origin", nullif(array_to_string(t.need_ids, ' '), '') as "need_ids", nullif(array_to_string(t.insight_ids, ' '), '') as "insight_ids", t.problem_statement_id as "problem_statement_id", t.session_id as "session_id", t.group_id as "group_id", csv_text(t.team) as "team", t.unit_id as "unit_id", t.owner_id as "owner_id", csv_text(t.next_step) as "next_step", t.follow_up_on as "follow_up_on", t.status as "status", nullif(array_to_string(t.theme_ids, ' '), '') as "theme_ids", t.language as "language", to_char(t.published_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "published_at" from idea t where true order by t.id;

-- export as spreadsheet
select t.id as "Id", t.version as "Versjon", to_char(t.created_at at time zone 'Europe/Oslo', 'YYYY-MM-DD HH24:MI') as "Opprettet", to_char(t.updated_at at time zone 'Europe/Oslo', 'YYYY-MM-DD HH24:MI') as "Endret", (t.external_refs)::text as "Nøkler i andre systemer", csv_text(t.title) as "Tittel", csv_text(t.description) as "Beskrivelse", case t.boldness when 'bold' then 'Spenstig' when 'traditional' then 'Tradisjonell' else t.boldness end as "Dristighet", case t.origin when 'copied' then 'Kopiert' when 'inspired' then 'Inspirert' when 'own' then 'Egen' else t.origin end as "Opphav", nullif(array_to_string(t.need_ids, ' '), '') as "Behov (id)", (select array_to_json(array_agg((select concat_ws(' ', upper(left(who, 1)) || substr(who, 2), case language when 'en' then 'need' when 'nn' then 'treng' else 'trenger' end, what) from need where id = u.named_id) order by u.place))::text from unnest(t.need_ids) with ordinality u(named_id, place)) as "Behov", nullif(array_to_string(t.insight_ids, ' '), '') as "Innsikter (id)", (select array_to_json(array_agg((select statement from insight where id = u.named_id) order by u.place))::text from unnest(t.insight_ids) with ordinality u(named_id, place)) as "Innsikter", t.problem_statement_id as "Problemstilling (id)", (select csv_text(question) from problem_statement where id = t.problem_statement_id) as "Problemstilling", t.session_id as "Samling (id)", (select csv_text(title) from session where id = t.session_id) as "Samling", t.group_id as "Ledergruppe (id)", (select csv_text(name) from leadership_group where id = t.group_id) as "Ledergruppe", csv_text(t.team) as "Bord", t.unit_id as "Enhet (id)", (select csv_text(name) from unit where id = t.unit_id) as "Enhet", t.owner_id as "Ansvarlig (id)", (select csv_text(display_name) from person where id = t.owner_id) as "Ansvarlig", csv_text(t.next_step) as "Neste steg", t.follow_up_on as "Følges opp", case t.status when 'captured' then 'Notert' when 'declined' then 'Avslått' when 'parked' then 'Satt på vent' when 'presented' then 'Presentert' when 'selected' then 'Valgt' when 'taken_further' then 'Ført videre' else t.status end as "Status", nullif(array_to_string(t.theme_ids, ' '), '') as "Temaer (id)", (select array_to_json(array_agg((select name from theme where id = u.named_id) order by u.place))::text from unnest(t.theme_ids) with ordinality u(named_id, place)) as "Temaer", case t.language when 'en' then 'Engelsk' when 'nb' then 'Bokmål' when 'nn' then 'Nynorsk' else t.language end as "Språk", to_char(t.published_at at time zone 'Europe/Oslo', 'YYYY-MM-DD HH24:MI') as "Publisert" from idea t where true order by t.id;

