"""The fake service and the real one show an integrator's script the same, except for derived fields."""

import asyncio
from collections.abc import Callable, Iterator
from os import urandom
from typing import Any
from uuid import UUID

import pytest
from lup import UNSET, Lup, LupError
from lup.testing import FakeLup, connect

from service.app import create_app
from service.database.api_keys import create_key
from service.database.pool import single
from service.domain import api_keys
from service.settings import Settings
from tests.conftest import as_service, settle

HIDDEN = {"created_at", "updated_at", "at", "cursor", "path", "sector_id", "phase_minutes", "missing_phases"}
"""Times, positions in the feed, and derived fields."""

SYNCED_ROWS: list[Any] = [
    {"ref": "hr:3104", "name": "Hjemmetjenesten øst", "kind": "service_place", "parent_ref": "hr:3000"},
    {"ref": "hr:3000", "name": "Helse og omsorg", "kind": "sector", "parent_ref": "hr:1000"},
    {"ref": "hr:1000", "name": "Eksempel kommune", "kind": "municipality"},
]


@pytest.fixture
async def key(database: str) -> str:
    new_key = api_keys.make(urandom(api_keys.ENTROPY))
    async with single(database) as conn:
        await create_key(conn, new_key, "integrator", [api_keys.EVERYTHING], None)
    return new_key.text


@pytest.fixture
def lup(database: str, key: str) -> Iterator[Lup]:
    with connect(create_app(Settings(database_url=as_service(database))), api_key=key) as lup:
        yield lup


class Script:
    """A small integration, which notes what it sees: ids as the order in which they came, and no times."""

    def __init__(self, lup: Lup, settle_feed: Callable[[], object]) -> None:
        self.lup, self.settle_feed = lup, settle_feed
        self.seen: list[object] = []
        self._ids: dict[UUID, str] = {}

    def note(self, value: Any) -> None:
        """Note a result, or the error of a call."""
        if callable(value):
            try:
                value = value()
            except LupError as error:
                codes = [(field.code, field.pointer) for field in getattr(error, "errors", ())]
                self.seen.append((type(error).__name__, error.status, getattr(error, "code", None), codes))
                return
        self.seen.append(self._tell(value))

    def _tell(self, value: Any) -> object:
        match value:
            case UUID():
                return self._ids.setdefault(value, f"id {len(self._ids) + 1}")
            case dict():
                return {key: self._tell(item) for key, item in value.items() if key not in HIDDEN}
            case list() | tuple():
                return [self._tell(item) for item in value]
        return self._tell(value.to_dict()) if hasattr(value, "to_dict") else value

    def run(self) -> list[object]:
        """Run the steps."""
        for step in (self.sync_units, self.hold_a_day, self.edit, self.read, self.delete):
            step()
        return self.seen

    def sync_units(self) -> None:
        self.cursor = self.lup.changes.head().cursor
        for _ in range(2):
            self.note(self.lup.units.upsert_batch(SYNCED_ROWS))
        orphans: list[Any] = [{"ref": "hr:1", "name": "A", "kind": "service_place", "parent_ref": "x:1"}]
        self.note(lambda: self.lup.units.upsert_batch(orphans))
        self.note(lambda: self.lup.units.put_by_ref("hr", "3104", name="Hjemmetjenesten Øst", kind="service_place"))
        self.note(self.lup.units.get("ref:hr:3000"))
        self.note(list(self.lup.units.list(parent_ref="hr:1000")))

    def hold_a_day(self) -> None:
        lup = self.lup
        programme = lup.programmes.create(name="LUP")
        times: Any = {"starts_at": "2026-03-12T08:00:00Z", "ends_at": "2026-03-12T15:00:00Z"}
        self.session = lup.sessions.create(title="Mini-LUP", format="mini", programme_id=programme.id, **times)
        self.note((programme, self.session))
        self.need = lup.needs.create(session_id=self.session.id, who="tjenesteledere", what="å finne det")
        rows: list[Any] = [{"title": f"Idé {n}", "need_ids": [self.need.id]} for n in range(3)]
        self.note(lup.ideas.create_batch(rows))
        self.note(lambda: lup.ideas.create_batch([{"title": "a"}, {"title": "b", "farge": "rød"}]))  # type: ignore[list-item]
        incomplete: Any = {"session_id": self.session.id, "who": "alle", "what": UNSET}
        self.note(lambda: lup.needs.create(**incomplete))

    def edit(self) -> None:
        lup = self.lup
        self.note(lup.needs.update(self.need.id, version=1, because="ingen har oversikt"))
        self.note(lup.needs.update(self.need.id, version=2, because="ingen har oversikt"))
        self.note(lambda: lup.needs.update(self.need.id, version=1, because=None))
        self.note(lup.themes.create(name="Tid", idempotency_key="k"))
        self.note(lup.themes.create(name="Tid", idempotency_key="k"))
        self.note(lambda: lup.themes.create(name="Rom", idempotency_key="k"))
        self.note(lup.themes.put_by_ref("hist", "1", name="Rom"))
        self.note(lambda: lup.themes.create(name="Ro", external_refs=[{"system": "hist", "id": "1"}]))

    def read(self) -> None:
        lup = self.lup
        self.note([idea.title for idea in lup.ideas.list(limit=2, sort="-title", need_ids=self.need.id)])
        self.note(lup.ideas.list(limit=2, sort="title", count=True, include="needs").page().included)
        self.note([row.title for row in lup.sessions.list(starts_at_from="2026-03-12", starts_at_to="2026-03-12")])
        self.note(lambda: lup.ideas.get(UUID(int=1)))
        response = lup.needs.with_raw_response.get(self.need.id)
        self.note((response.status_code, response.headers["ETag"].startswith('"v2.')))

    def delete(self) -> None:
        lup = self.lup
        theme = next(iter(lup.themes.list(external_ref="hist:1")))
        self.note(lambda: lup.themes.delete(theme.id, version=7))
        lup.themes.delete(theme.id, version=1)
        self.note(lambda: lup.themes.get(theme.id))
        self.settle_feed()
        # The rows of a batch may be saved in any order.
        changes = [self._tell(change) for change in lup.changes.list(after=self.cursor)]
        self.note(sorted(map(str, changes)))


async def settle_feed(database: str) -> None:
    async with single(database) as conn:
        await settle(conn)


def test_a_script_sees_the_same_of_both(lup: Lup, database: str) -> None:
    real = Script(lup, lambda: asyncio.run(settle_feed(database))).run()
    faked = Script(FakeLup(rows=[]), lambda: None).run()
    assert [(left, right) for left, right in zip(real, faked, strict=True) if left != right] == []
