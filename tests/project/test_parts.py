"""The containers, the documentation page and the lock files that are shipped with the code."""

import asyncio
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from msgspec.structs import fields

from service.database.embedded import programs
from service.database.pool import single
from service.database.roles import OWNER, SERVICE
from service.settings import PREFIX, Settings
from tests.conftest import as_superuser
from tests.contract.answers import document
from tests.project.process import ROOT, service

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


def test_the_file_contains_no_password_and_requires_each() -> None:
    text = (ROOT / "docker-compose.yml").read_text()
    passwords = re.findall(r"\$\{(LUP_DATABASE_\w*PASSWORD)([^}]*)\}", text)
    assert {name for name, _ in passwords} == set(
        re.findall(r"(?m)^(LUP_DATABASE_\w+)=$", (ROOT / ".env.example").read_text())
    )
    assert all(default.startswith(f":?Set {name}") for name, default in passwords)


def test_only_migrate_has_the_owners_address() -> None:
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


def test_every_setting_without_a_fixed_value_reaches_the_containers() -> None:
    names = {f"{PREFIX}{field.name.upper()}" for field in fields(Settings)}
    fixed = {"LUP_HOST", "LUP_PORT", "LUP_DATA_DIR", "LUP_DATABASE_OWNER_URL"}
    assert COMPOSE["services"]["service"]["environment"].keys() == names - fixed


async def test_the_containers_database_has_roles_passwords_and_a_utf_8_locale(database: str) -> None:
    container = COMPOSE["services"]["database"]
    assert "--lc-ctype=C.UTF-8" in container["environment"]["POSTGRES_INITDB_ARGS"].split()
    scripts = [volume.split(":")[0] for volume in container["volumes"] if "/docker-entrypoint-initdb.d/" in volume]
    assert len(scripts) == 2
    secrets = {name: f"it's {name}" for name in ("LUP_DATABASE_OWNER_PASSWORD", "LUP_DATABASE_PASSWORD")}
    assert secrets.keys() <= container["environment"].keys()
    address = as_superuser(database)
    for script in scripts:
        process = await asyncio.to_thread(
            subprocess.run,
            [programs.folder() / "psql", "-X", "-v", "ON_ERROR_STOP=1", "-d", address, "-f", ROOT / script],
            env=secrets,
            capture_output=True,
            text=True,
        )
        assert process.returncode == 0, process.stderr
    async with single(address) as conn:
        rows = await conn.fetch("select rolname, rolpassword from pg_authid where rolname = any($1)", [OWNER, SERVICE])
    assert {row["rolname"] for row in rows if row["rolpassword"].startswith("SCRAM-SHA-256$")} == {OWNER, SERVICE}


def test_images_are_pinned_by_digest() -> None:
    pinned = r"[a-z]+:[\w.-]+@sha256:[0-9a-f]{64}"
    image = COMPOSE["services"]["database"]["image"]
    assert re.fullmatch(rf"\$\{{LUP_POSTGRES_IMAGE:-{pinned}\}}", image)
    dockerfile = (ROOT / "Dockerfile").read_text()
    match = re.search(rf"(?m)^ARG PYTHON_IMAGE=({pinned})$", dockerfile)
    assert match
    assert set(re.findall(r"(?m)^FROM (\S+)", dockerfile)) == {"${PYTHON_IMAGE}"}
    build = COMPOSE["services"]["service"]["build"]["args"]["PYTHON_IMAGE"]
    assert build == f"${{LUP_PYTHON_IMAGE:-{match[1]}}}"


def test_the_image_does_not_run_as_root() -> None:
    users = re.findall(r"(?m)^USER (\S+)$", (ROOT / "Dockerfile").read_text())
    assert users[-1] == "10001:10001"


def test_the_documentation_page_is_self_contained_without_inline_scripts() -> None:
    page = (DOCS / "index.html").read_text()
    addresses = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert all(address.startswith("/") for address in addresses)
    assert all((DOCS / path.removeprefix("/docs/")).is_file() for path in addresses if path.startswith("/docs/"))
    assert re.findall(r"<script(?! src=)|<style| style=| on\w+=", page) == []
    assert (DOCS / "LICENSE").is_file()
    assert "validatorUrl: null" in (DOCS / "start.js").read_text()


@pytest.mark.parametrize("lock", sorted((ROOT / "locks").glob("*.txt")), ids=lambda path: path.name)
def test_every_locked_package_has_a_hash_and_no_lock_names_an_index(lock: Path) -> None:
    text = lock.read_text()
    packages = re.findall(r"(?m)^[a-z0-9][^\n]*==[^\n]*\\\n +--hash=sha256:[0-9a-f]{64}", text)
    assert len(packages) == len(re.findall(r"(?m)^[a-z0-9]", text)) > 0
    assert "://" not in text


def test_production_and_development_lock_the_same_versions() -> None:
    versions = [
        dict(re.findall(r"(?m)^([a-z0-9-]+)==([^\s;]+)", (ROOT / "locks" / name).read_text()))
        for name in ("run.txt", "dev.txt")
    ]
    assert versions[0].items() <= versions[1].items()


def test_the_contract_names_a_licence_only_if_the_file_exists() -> None:
    assert ("license" in document()["info"]) == (ROOT / "LICENSE").exists()


@pytest.mark.slow
def test_sql_and_contract_are_printed() -> None:
    sql = service("sql", "themes")
    assert (sql.returncode, sql.stdout.startswith("-- get\nselect t.version")) == (0, True)
    assert service("sql", "nothing").returncode == 2
    assert service("contract").stdout.startswith('{\n  "openapi": "3.1')


def test_every_make_target_has_a_recipe() -> None:
    makefile = (ROOT / "Makefile").read_text()
    match = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert match
    targets = match[1].split()
    assert "test" in targets
    for target in targets:
        process = subprocess.run(["make", "--dry-run", target], cwd=ROOT, capture_output=True, text=True, check=False)
        assert process.returncode == 0, process.stderr
        assert "Nothing to be done" not in process.stdout, target
