"""What is shipped beside the code: containers, the documentation page, the locks."""

import asyncio
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from msgspec.structs import fields

from service.postgres.embedded import programs
from service.postgres.pool import single
from service.postgres.roles import OWNER, SERVICE
from service.settings import PREFIX, Settings
from tests.conftest import as_superuser
from tests.contract.answers import document
from tests.house.process import ROOT, service

COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
DOCS = ROOT / "service" / "api" / "docs"


@pytest.mark.parametrize("name", sorted(COMPOSE["services"]))
def test_every_container_is_hardened(name: str) -> None:
    container = COMPOSE["services"][name]
    assert container["read_only"] is True
    assert container["security_opt"] == ["no-new-privileges:true"]
    assert container["cap_drop"] == ["ALL"]
    assert not container["user"].startswith("0")
    assert {"cpus", "memory", "pids"} <= container["deploy"]["resources"]["limits"].keys()
    assert "privileged" not in container
    if name != "migrate":
        assert container["healthcheck"]["test"]


def test_the_database_is_not_published_and_the_service_only_on_this_machine() -> None:
    assert "ports" not in COMPOSE["services"]["database"]
    assert COMPOSE["services"]["database"]["networks"] == ["inside"]
    assert COMPOSE["networks"]["inside"]["internal"] is True
    assert all(port.startswith("127.0.0.1:") for port in COMPOSE["services"]["service"]["ports"])


def test_no_password_is_in_the_file_and_a_missing_one_is_an_error() -> None:
    text = (ROOT / "docker-compose.yml").read_text()
    given = re.findall(r"\$\{(LUP_DATABASE_\w*PASSWORD)([^}]*)\}", text)
    assert {name for name, _ in given} == set(
        re.findall(r"(?m)^(LUP_DATABASE_\w+)=$", (ROOT / ".env.example").read_text())
    )
    assert all(rest.startswith(f":?Set {name}") for name, rest in given)


def test_only_migrate_knows_the_owner() -> None:
    addresses = {
        name: {setting: value for setting, value in container["environment"].items() if setting.endswith("_URL")}
        for name, container in COMPOSE["services"].items()
        if name != "database"
    }
    assert "LUP_DATABASE_OWNER_URL" not in addresses["service"]
    for name in ("service", "migrate"):
        assert addresses[name]["LUP_DATABASE_URL"].startswith(f"postgresql://{SERVICE}:${{LUP_DATABASE_PASSWORD:?")
    owner = addresses["migrate"]["LUP_DATABASE_OWNER_URL"]
    assert owner.startswith(f"postgresql://{OWNER}:${{LUP_DATABASE_OWNER_PASSWORD:?")


def test_every_setting_reaches_the_containers_but_those_that_the_image_or_the_file_decides() -> None:
    names = {f"{PREFIX}{field.name.upper()}" for field in fields(Settings)}
    decided = {"LUP_HOST", "LUP_PORT", "LUP_DATA_DIR", "LUP_DATABASE_OWNER_URL"}
    assert COMPOSE["services"]["service"]["environment"].keys() == names - decided


async def test_the_database_of_the_containers_is_made_with_roles_passwords_and_letters(database: str) -> None:
    container = COMPOSE["services"]["database"]
    assert "--lc-ctype=C.UTF-8" in container["environment"]["POSTGRES_INITDB_ARGS"].split()
    scripts = [volume.split(":")[0] for volume in container["volumes"] if "/docker-entrypoint-initdb.d/" in volume]
    assert len(scripts) == 2
    secrets = {name: f"it's {name}" for name in ("LUP_DATABASE_OWNER_PASSWORD", "LUP_DATABASE_PASSWORD")}
    assert secrets.keys() <= container["environment"].keys()
    address = as_superuser(database)
    for script in scripts:
        done = await asyncio.to_thread(
            subprocess.run,
            [programs.folder() / "psql", "-X", "-v", "ON_ERROR_STOP=1", "-d", address, "-f", ROOT / script],
            env=secrets,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
    async with single(address) as conn:
        stored = await conn.fetch(
            "select rolname, rolpassword from pg_authid where rolname = any($1)", [OWNER, SERVICE]
        )
    assert {row["rolname"] for row in stored if row["rolpassword"].startswith("SCRAM-SHA-256$")} == {OWNER, SERVICE}


def test_images_are_pinned_by_digest() -> None:
    pinned = r"[a-z]+:[\w.-]+@sha256:[0-9a-f]{64}"
    image = COMPOSE["services"]["database"]["image"]
    assert re.fullmatch(rf"\$\{{LUP_POSTGRES_IMAGE:-{pinned}\}}", image)
    dockerfile = (ROOT / "Dockerfile").read_text()
    found = re.search(rf"(?m)^ARG PYTHON_IMAGE=({pinned})$", dockerfile)
    assert found
    assert set(re.findall(r"(?m)^FROM (\S+)", dockerfile)) == {"${PYTHON_IMAGE}"}
    build = COMPOSE["services"]["service"]["build"]["args"]["PYTHON_IMAGE"]
    assert build == f"${{LUP_PYTHON_IMAGE:-{found[1]}}}"


def test_the_image_does_not_run_as_root() -> None:
    users = re.findall(r"(?m)^USER (\S+)$", (ROOT / "Dockerfile").read_text())
    assert users[-1] == "10001:10001"


def test_the_documentation_page_loads_nothing_from_elsewhere_and_runs_no_inline_script() -> None:
    page = (DOCS / "index.html").read_text()
    named = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert all(each.startswith("/") for each in named)
    assert all((DOCS / each.removeprefix("/docs/")).is_file() for each in named if each.startswith("/docs/"))
    assert re.findall(r"<script(?! src=)|<style| style=| on\w+=", page) == []
    assert (DOCS / "LICENSE").is_file()
    assert "validatorUrl: null" in (DOCS / "start.js").read_text()


@pytest.mark.parametrize("lock", sorted((ROOT / "locks").glob("*.txt")), ids=lambda path: path.name)
def test_every_locked_package_has_a_hash_and_no_lock_names_an_index(lock: Path) -> None:
    text = lock.read_text()
    packages = re.findall(r"(?m)^[a-z0-9][^\n]*==[^\n]*\\\n +--hash=sha256:[0-9a-f]{64}", text)
    assert len(packages) == len(re.findall(r"(?m)^[a-z0-9]", text)) > 0
    assert "://" not in text


def test_what_runs_is_locked_the_same_as_what_is_developed() -> None:
    versions = [
        dict(re.findall(r"(?m)^([a-z0-9-]+)==([^\s;]+)", (ROOT / "locks" / name).read_text()))
        for name in ("run.txt", "dev.txt")
    ]
    assert versions[0].items() <= versions[1].items()


def test_the_contract_claims_no_licence_that_no_file_gives() -> None:
    assert ("license" in document()["info"]) == (ROOT / "LICENSE").exists()


@pytest.mark.slow
def test_sql_and_contract_are_printed() -> None:
    sql = service("sql", "themes")
    assert (sql.returncode, sql.stdout.startswith("-- get\nselect t.version")) == (0, True)
    assert service("sql", "nothing").returncode == 2
    assert service("contract").stdout.startswith('{\n  "openapi": "3.1')


def test_make_knows_how_to_make_what_it_names() -> None:
    makefile = (ROOT / "Makefile").read_text()
    named = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert named
    targets = named[1].split()
    assert "test" in targets
    for target in targets:
        done = subprocess.run(["make", "--dry-run", target], cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        assert "Nothing to be done" not in done.stdout, target
