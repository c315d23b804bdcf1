"""The command line: `python -m service run`, `migrate`, `demo`, `database`, `key`, `sql`, `contract`.

Imports of a single command are local to it, so that the others start fast.
"""

import argparse
import asyncio
import os
import secrets
import signal
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NoReturn, TypeVar

import asyncpg
import structlog

from service import logs
from service.database import schema
from service.database.api_keys import StoredKey, create_key, list_keys, revoke_key
from service.database.dsn import DatabaseUnavailableError
from service.database.embedded import EmbeddedError
from service.database.pool import Conn, single
from service.database.schema import UnknownSchemaError
from service.domain import api_keys
from service.server import RunError, database, exit_on_signals, run
from service.settings import Settings, SettingsError, read_settings, unknown_settings

UNUSABLE_SETTING = 2
T = TypeVar("T")


def main() -> None:
    """Run the command of the command line."""
    arguments = _parser().parse_args()
    try:
        settings = read_settings(os.environ)
        logs.configure(settings.log_level, settings.log_format)
        for name, nearest in unknown_settings(os.environ).items():
            structlog.get_logger("service").warning("unknown_setting", variable=name, nearest=nearest)
        arguments.do(settings, arguments)
        sys.stdout.flush()
    except SettingsError as error:
        _fail(str(error), UNUSABLE_SETTING)
    except (RunError, EmbeddedError, UnknownSchemaError, DatabaseUnavailableError) as error:
        _fail(str(error))
    except asyncpg.InsufficientPrivilegeError:
        _fail("The database denied access: this command needs its owner; set LUP_DATABASE_OWNER_URL.")
    except asyncpg.PostgresError as error:
        _fail(f"The database returned an error: {type(error).__name__}.")
    except BrokenPipeError:
        # The reader of standard output has closed it, as `head` does: this is no error.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, asyncpg.InterfaceError) as error:
        _fail(f"The database cannot be reached: {type(error).__name__}.")
    except Exception as error:
        # Its message may repeat a request's content, or an address with its password.
        structlog.get_logger("service").exception("failed")
        _fail(f"Unexpected error: {type(error).__name__}; see the log.")


def _fail(text: str, code: int = 1) -> NoReturn:
    print(text, file=sys.stderr)
    raise SystemExit(code)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m service", description="The LUP service.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, do: Callable[[Settings, Any], None], within: Any = commands) -> argparse.ArgumentParser:
        command_parser: argparse.ArgumentParser = within.add_parser(name, help=do.__doc__, description=do.__doc__)
        command_parser.set_defaults(do=do)
        return command_parser

    run_command = command("run", _run)
    run_command.add_argument("--migrate", action="store_true", help="migrate the schema first")
    run_command.add_argument("--demo", action="store_true", help="load the demo once, into the embedded database only")
    command("migrate", _migrate)

    command("demo", _demo)
    command("database", _database)
    command("sql", _sql).add_argument("resource")
    command("contract", _contract)

    key_commands = commands.add_parser("key", help="Create, list and revoke API keys.").add_subparsers(
        required=True, metavar="WHAT"
    )
    create = command("create", _create_key, key_commands)
    create.add_argument("name", help="the user of the key; need not be unique")
    create.add_argument(
        "--scope", action="append", required=True, dest="scopes", help="repeatable; '*' grants every scope"
    )
    create.add_argument("--expires-on", type=_day, metavar="DAY", help="the last day on which the key is valid")
    command("list", _list_keys, key_commands)
    revoke = command("revoke", _revoke_key, key_commands)
    revoke.add_argument("key", metavar="ID_OR_PREFIX")
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("must be a day such as 2027-06-30") from None


def _run(settings: Settings, arguments: Any) -> None:
    """Serve until Ctrl-C or SIGTERM."""
    run(settings, migrate=arguments.migrate, demo=arguments.demo)


def _migrate(settings: Settings, arguments: Any) -> None:
    """Migrate the database's schema to the newest version."""
    with database(settings) as addresses:
        schema.migrate(addresses)
    print(f"The database has schema {schema.newest_revision()}.", file=sys.stderr)


def _demo(settings: Settings, arguments: Any) -> None:
    """Load the demo into the configured database."""
    from service.demo_loader import load_demo

    with database(settings) as addresses:
        asyncio.run(schema.check(addresses.service))
        load_demo(settings, addresses)
    print("The demo is loaded.", file=sys.stderr)


def _database(settings: Settings, arguments: Any) -> None:
    """Run the embedded database until Ctrl-C or SIGTERM, and print its owner's address."""
    if settings.database_url:
        _fail("LUP_DATABASE_URL is set, but this command is for the embedded database.", UNUSABLE_SETTING)
    exit_on_signals()
    with database(settings, restart=True) as addresses:
        print(addresses.owner, flush=True)
        while True:
            signal.pause()


def _sql(settings: Settings, arguments: Any) -> None:
    """Print the derived SQL of a resource or view, such as ideas."""
    from service.core.sql_dump import list_statements
    from service.postgres.resources import LISTED_BY_NAME

    if arguments.resource not in LISTED_BY_NAME:
        _fail(
            f"There is no resource {arguments.resource}; choose from {', '.join(sorted(LISTED_BY_NAME))}.",
            UNUSABLE_SETTING,
        )
    for name, sql in list_statements(LISTED_BY_NAME[arguments.resource]):
        print(f"-- {name}\n{sql};\n")


def _contract(settings: Settings, arguments: Any) -> None:
    """Print the contract, an OpenAPI document."""
    from service.api import ROUTERS
    from service.http.contract import contract, encode

    print(encode(contract(ROUTERS)).decode())


def _create_key(settings: Settings, arguments: Any) -> None:
    """Create an API key, and print it alone on standard output; it is shown only once."""
    unknown = api_keys.unknown(arguments.scopes)
    if unknown:
        _fail(
            f"There is no scope {', '.join(unknown)}; choose from '*', {', '.join(api_keys.SCOPES)}.", UNUSABLE_SETTING
        )
    expires_at = None
    if arguments.expires_on:
        next_day = arguments.expires_on + timedelta(days=1)
        expires_at = datetime.combine(next_day, time.min, settings.zone)
        if expires_at <= datetime.now(UTC):
            _fail("The day of --expires-on is in the past.", UNUSABLE_SETTING)
    key = api_keys.make(secrets.token_bytes(api_keys.ENTROPY))
    key_id = _with_database(settings, lambda conn: create_key(conn, key, arguments.name, arguments.scopes, expires_at))
    print(f"Created key {key_id} with prefix {key.prefix}.", file=sys.stderr)
    print(key.text)


def _list_keys(settings: Settings, arguments: Any) -> None:
    """List all API keys, oldest first."""
    for key in _with_database(settings, list_keys):
        until = f"until {key.expires_at.isoformat()}" if key.expires_at else "no expiry"
        state = f"revoked {key.revoked_at.isoformat()}" if key.revoked_at else until
        print(key.id, key.prefix, key.name, " ".join(key.scopes), state, sep="\t")


def _revoke_key(settings: Settings, arguments: Any) -> None:
    """Revoke an API key by its id or prefix."""
    revoked: StoredKey | None = _with_database(settings, lambda conn: revoke_key(conn, arguments.key))
    if revoked is None:
        _fail("There is no such key.")
    print(f"Revoked key {revoked.id} with prefix {revoked.prefix}.", file=sys.stderr)


def _with_database(settings: Settings, work: Callable[[Conn], Awaitable[T]]) -> T:
    async def connected(url: str) -> T:
        await schema.check(url)
        async with single(url) as conn:
            return await work(conn)

    with database(settings) as addresses:
        return asyncio.run(connected(addresses.owner))


if __name__ == "__main__":
    main()
