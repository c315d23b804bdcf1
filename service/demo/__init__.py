"""The demo: an invented municipality and its mini LUP day, created through the SDK like any integration would do it.

Its content is in TOML files: `organisation.toml` and `programme.toml` hold rows with their external keys, and `day/`
the documents that the tables captured that day, as they are sent. Loading the demo again changes nothing.
"""

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any
from uuid import UUID

from lup import Lup

DAY = "demo:mini-lup"
"""The external key of the session that the documents in `day/` belong to."""
DOCUMENTS = ("opening", "table_1", "table_2", "table_3", "closing")


def load_demo(address: str, key: str) -> str:
    """Load the demo into the service at an address, and return the id of its session."""
    with Lup(address, api_key=key) as lup:
        return str(load(lup))


def load(lup: Lup) -> UUID:
    """Load the demo through a client, and return the id of its session."""
    _push_organisation(lup)
    sessions = _plan(lup)
    _capture(lup, sessions[DAY])
    return sessions[DAY]


def read_toml(name: str) -> dict[str, Any]:
    """Read a TOML file of this package."""
    return tomllib.loads((files(__name__) / f"{name}.toml").read_text(encoding="utf-8"))


def _push_organisation(lup: Lup) -> None:
    organisation = read_toml("organisation")
    for resource in (lup.units, lup.people, lup.groups):
        for row in organisation[type(resource).__name__.lower()]:
            _put(resource, row | {"holds_from": organisation["holds_from"]})


def _plan(lup: Lup) -> dict[str, UUID]:
    """Upsert the themes, the programme, its cohort and its sessions; return the sessions' ids by their keys."""
    programme = read_toml("programme")
    for resource in (lup.themes, lup.programmes, lup.cohorts):
        for row in programme[type(resource).__name__.lower()]:
            _put(resource, row)
    sessions = {}
    for row in programme["sessions"]:
        fields = dict(row)
        publish, attendances = fields.pop("publish"), fields.pop("attendances")
        sessions[row["ref"]] = id = _put(lup.sessions, fields)
        lup.sessions.put_attendances(id, attendances)
        if publish:
            lup.sessions.publish(id)
    return sessions


def _put(resource: Any, row: Mapping[str, Any]) -> UUID:
    """Upsert a row by its external key `ref`, written as `system:id`."""
    system, _, ref = row["ref"].partition(":")
    id: UUID = resource.put_by_ref(system, ref, **{name: value for name, value in row.items() if name != "ref"}).id
    return id


def _capture(lup: Lup, session_id: UUID) -> None:
    """Capture the day table by table, and then select and publish its ideas."""
    ids: dict[str, UUID] = {}
    for name in DOCUMENTS:
        document: Any = read_toml(f"day/{name}")
        captured = {item.pointer: item.id for item in lup.sessions.capture(session_id, **document).items}
        for index, idea in enumerate(document.get("ideas", ())):
            ids[f"{document['team']}/{idea['key']}"] = captured[f"/ideas/{index}"]
    afterwards = read_toml("day/afterwards")
    # An idea that has since moved on keeps its status.
    presented = {idea.id for idea in lup.ideas.list(session_id=session_id, status="presented")}
    lup.ideas.select_batch(
        {"id": ids[selection["idea"]], "reason": selection["reason"]}
        for selection in afterwards["selected"]
        if ids[selection["idea"]] in presented
    )
    lup.ideas.publish_batch({"id": ids[idea]} for idea in afterwards["published"])
