"""`lup.testing.FakeLup`, as integrators use it in their tests: the real client on a service in memory."""

import asyncio
import subprocess
import sys
from typing import Any
from uuid import UUID

import httpx2
import pytest
from lup import UNSET, models
from lup.errors import (
    APIConnectionError,
    BadRequestError,
    ConflictError,
    CursorExpired,
    NotFoundError,
    PreconditionFailedError,
    RateLimitError,
    UnprocessableEntityError,
)
from lup.testing import AsyncFakeLup, FakeLup, NotFaked, make


@pytest.fixture
def fake() -> FakeLup:
    """Open a client of a service that has nothing."""
    return FakeLup(rows=[])


def test_it_begins_with_one_of_each_resource_which_refer_to_each_other() -> None:
    fake = FakeLup()
    (page,) = fake.ideas.list(include=["needs", "session"], count=True).pages()
    (idea,) = page.items
    assert page.total == 1
    assert page.included is not UNSET
    assert page.included.needs is not UNSET
    assert page.included.sessions is not UNSET
    assert [need.id for need in page.included.needs] == list(idea.need_ids)
    assert [session.id for session in page.included.sessions] == [idea.session_id]


def test_lists_are_filtered_sorted_and_paged(fake: FakeLup) -> None:
    for number in range(5):
        fake.themes.create(name=f"Tema {number}", external_refs=[{"system": "hist", "id": str(number)}])
    assert [theme.name for theme in fake.themes.list(limit=2, sort="-name")] == [f"Tema {n}" for n in (4, 3, 2, 1, 0)]
    assert [theme.name for theme in fake.themes.list(external_ref=["hist:1", "hist:3"])] == ["Tema 1", "Tema 3"]
    assert len([call for call in fake.calls if call.operation == "themes.list"]) == 4


def test_filters_by_value_reference_null_and_day(fake: FakeLup) -> None:
    unit = fake.units.put_by_ref("hr", "1", name="Helse", kind="sector", opened_on="2020-01-01")
    fake.units.put_by_ref("hr", "2", name="Øst", kind="service_place", parent_ref="hr:1")
    assert [row.name for row in fake.units.list(parent_ref="hr:1")] == ["Øst"]
    assert [row.name for row in fake.units.list(parent_id=unit.id)] == ["Øst"]
    assert [row.name for row in fake.units.list(kind=["sector", "municipality"])] == ["Helse"]
    assert [row.name for row in fake.units.list(is_null="opened_on")] == ["Øst"]
    assert [row.name for row in fake.units.list(opened_on_from="2020-01-01", opened_on_to="2020-01-01")] == ["Helse"]


def test_a_filter_that_is_not_faked_says_so(fake: FakeLup) -> None:
    with pytest.raises(NotFaked, match="filter within_unit_id"):
        list(fake.ideas.list(within_unit_id=UUID(int=1)))


def test_an_update_needs_the_latest_version(fake: FakeLup) -> None:
    theme = fake.themes.create(name="Tid")
    changed = fake.themes.update(theme.id, version=theme.version, description="Drift går foran")
    assert (changed.version, changed.name) == (2, "Tid")
    assert fake.themes.update(theme.id, version=2, name="Tid").version == 2
    with pytest.raises(PreconditionFailedError):
        fake.themes.delete(theme.id, version=1)
    fake.themes.delete(theme.id, version=2)
    with pytest.raises(NotFoundError):
        fake.themes.get(theme.id)


def test_bodies_have_the_fields_of_the_contract(fake: FakeLup) -> None:
    with pytest.raises(BadRequestError) as missing:
        fake.themes.create_batch([{"name": "Tid"}, {}])  # type: ignore[list-item]
    assert [(error.code, error.pointer) for error in missing.value.errors] == [("required", "/1/name")]
    with pytest.raises(BadRequestError) as unknown:
        fake.themes.create_batch([{"name": "Tid", "colour": "red"}])  # type: ignore[list-item]
    assert [(error.code, error.pointer) for error in unknown.value.errors] == [("unknown_field", "/0/colour")]


def test_items_of_work_get_the_fields_that_the_service_sets() -> None:
    fake = FakeLup()
    (session,) = fake.sessions.list()
    work = {"form": "five_whys", "question": "Hvorfor?", "causes": [{"text": "Ingen oversikt"}]}
    exercise = fake.exercises.create(session_id=session.id, work=work)  # type: ignore[arg-type]
    assert isinstance(exercise.work, models.FiveWhys)
    assert exercise.work.causes[0].key


def test_a_batch_is_written_whole_or_not_at_all(fake: FakeLup) -> None:
    rows = [
        {"ref": "hr:2", "name": "Øst", "kind": "service_place", "parent_ref": "hr:1"},
        {"ref": "hr:1", "name": "Helse", "kind": "sector"},
        {"ref": "hr:3", "name": "Vest", "kind": "service_place", "parent_ref": "hr:9"},
    ]
    with pytest.raises(UnprocessableEntityError) as refused:
        fake.units.upsert_batch(rows)  # type: ignore[arg-type]
    assert [(error.code, error.pointer) for error in refused.value.errors] == [("reference_not_found", "/2/parent_ref")]
    assert list(fake.units.list()) == []
    receipts = fake.units.upsert_batch(rows, on_error="skip")  # type: ignore[arg-type]
    assert [receipt.outcome for receipt in receipts] == ["created", "created", "rejected"]
    assert fake.units.get_by_ref("hr", "2").parent_id == fake.units.get("ref:hr:1").id
    with pytest.raises(UnprocessableEntityError):
        fake.units.create(name="Sør", kind="service_place", parent_ref="hr:3")
    again = fake.units.upsert_batch(rows[:2], dry_run=True)  # type: ignore[arg-type]
    assert [receipt.outcome for receipt in again] == ["unchanged", "unchanged"]
    assert [change.action for change in fake.changes.list()] == ["created", "created"]


def test_a_repeated_idempotency_key_returns_the_first_response(fake: FakeLup) -> None:
    first = fake.themes.create(name="Tid", idempotency_key="k1")
    assert fake.themes.create(name="Tid", idempotency_key="k1").id == first.id
    with pytest.raises(UnprocessableEntityError, match="idempotency_key_reused"):
        fake.themes.create(name="Rom", idempotency_key="k1")
    assert len(list(fake.themes.list())) == 1


def test_a_taken_reference_is_a_conflict(fake: FakeLup) -> None:
    fake.themes.put_by_ref("hist", "1", name="Tid")
    with pytest.raises(ConflictError, match="external_ref_taken"):
        fake.themes.create(name="Rom", external_refs=[{"system": "hist", "id": "1"}])


def test_prepared_errors_are_retried_by_the_real_client(fake: FakeLup) -> None:
    theme = fake.themes.create(name="Tid")
    fake.respond("themes.get", error="rate_limited", times=2)
    fake.respond("themes.update", raises=httpx2.ReadError("broken"))
    assert fake.themes.get(theme.id).name == "Tid"
    assert fake.themes.update(theme.id, version=1, name="Rom").name == "Rom"
    assert [call.status for call in fake.calls] == [201, 429, 429, 200, 0, 200]
    fake.respond("themes.get", error="rate_limited", headers={"Retry-After": "3600"})
    with pytest.raises(RateLimitError):
        fake.themes.get(theme.id)
    fake.respond("themes.get", raises=httpx2.ConnectError("refused"))
    with pytest.raises(APIConnectionError):
        fake.with_options(max_retries=0).themes.get(theme.id)


def test_verbs_are_prepared_as_changes_or_refused() -> None:
    fake = FakeLup()
    (idea,) = fake.ideas.list()
    with pytest.raises(NotFaked, match=r"ideas\.select; prepare one"):
        fake.ideas.select(idea.id)
    fake.respond("ideas.select", changes={"status": "selected"})
    assert fake.ideas.select(idea.id, reason="Best").status == "selected"
    assert fake.ideas.get(idea.id).status == "selected"
    fake.respond("ideas.select", error="transition_not_allowed")
    with pytest.raises(ConflictError):
        fake.ideas.select(idea.id)
    assert fake.calls[-1].body is None or fake.calls[-1].body == {}
    fake.respond("ideas.trace", make(models.Trace))
    assert fake.ideas.trace(idea.id).nodes


def test_a_misspelt_preparation_is_an_error(fake: FakeLup) -> None:
    with pytest.raises(ValueError, match=r"no operation ideas\.choose"):
        fake.respond("ideas.choose")
    with pytest.raises(ValueError, match="no error too_late"):
        fake.respond("ideas.select", error="too_late")
    with pytest.raises(ValueError, match=r"ideas\.create is not about one resource"):
        fake.respond("ideas.create", changes={"status": "selected"})


def test_the_feed_has_the_writes(fake: FakeLup) -> None:
    cursor = fake.changes.head().cursor
    theme = fake.themes.create(name="Tid")
    fake.themes.update(theme.id, version=1, name="Rom")
    fake.themes.delete(theme.id, version=2)
    changes = list(fake.changes.list(after=cursor, resource="themes"))
    assert [(change.action, change.changed_fields) for change in changes] == [
        ("created", None),
        ("updated", ("name",)),
        ("deleted", None),
    ]
    assert next(iter(fake.changes.follow(after=changes[0].cursor))).action == "updated"
    with pytest.raises(CursorExpired):
        list(fake.changes.list(after="1795574400000.4711.12"))


def test_exports_are_ndjson() -> None:
    fake = FakeLup()
    (line,) = fake.themes.export("ndjson")
    assert b'"Tid til innovasjon"' in line
    with pytest.raises(NotFaked, match="ndjson only"):
        list(fake.themes.export("csv"))


def test_the_async_client_can_share_the_service(fake: FakeLup) -> None:
    async def use() -> list[str]:
        async with AsyncFakeLup(service=fake.service) as other:
            await other.themes.create(name="Rom")
            return [theme.name async for theme in other.themes.list()]

    fake.themes.create(name="Tid")
    assert asyncio.run(use()) == ["Tid", "Rom"]
    assert len(fake.calls) == 3


def test_make_fills_in_the_contracts_example() -> None:
    idea = make(models.Idea, title="Kaffe", need_ids=[UUID(int=1)], description=None)
    assert (idea.title, idea.need_ids, idea.description, idea.status) == ("Kaffe", (UUID(int=1),), None, "captured")
    assert make(models.Idea).id != make(models.Idea).id
    fake = FakeLup(rows=[idea])
    assert fake.ideas.get(idea.id) == idea
    with pytest.raises(TypeError, match="Idea has no field titel"):
        make(models.Idea, titel="Kaffe")


def test_every_response_type_can_be_made() -> None:
    members: list[Any] = [getattr(models, name) for name in models.__dir__() if name != "Model"]
    responses = [member for member in members if hasattr(member, "to_dict")]
    assert len(responses) > 60
    for response in responses:
        assert isinstance(make(response), response)


def test_the_clients_do_not_load_it() -> None:
    code = "import sys, lup; lup.Lup('http://a', 'b').ideas; print([m for m in sys.modules if 'lup.testing' in m])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
