"""Checks of the database's configuration at startup, with warnings for the operator."""

from collections.abc import Iterator

from service.database.pool import single

_FIND = """
select d.datctype, pg_encoding_to_char(d.encoding) as encoding, r.rolsuper,
    coalesce(pg_has_role(c.relowner, 'usage'), false) as owns
from pg_database d
join pg_roles r on r.rolname = current_user
left join pg_class c on c.oid = to_regclass('change')
where d.datname = current_database()
"""


async def find_database_warnings(url: str) -> list[tuple[str, str]]:
    """Return the problems of the configuration, each as an event name and a sentence of advice."""
    async with single(url) as conn:
        row = await conn.fetchrow(_FIND)
    assert row is not None
    return list(_judge(row["datctype"], row["encoding"], row["rolsuper"], row["owns"]))


def _judge(ctype: str, encoding: str, superuser: bool, owns: bool) -> Iterator[tuple[str, str]]:
    if encoding != "UTF8" or not ctype.lower().replace("-", "").endswith("utf8"):
        yield (
            "database_locale",
            f"The database has the encoding {encoding} and the LC_CTYPE {ctype}, with which searches may miss æ, ø and"
            " å: dump it, recreate it with --encoding=UTF8 --lc-ctype=C.UTF-8, and restore it.",
        )
    if superuser or owns:
        yield (
            "database_role",
            f"The service connects as {'a superuser' if superuser else 'the owner of its tables'}: use"
            " a role in LUP_DATABASE_URL that can only read and write rows, and the owner in LUP_DATABASE_OWNER_URL.",
        )
