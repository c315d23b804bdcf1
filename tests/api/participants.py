"""A small municipality whose people were invited to sessions and attended some of them."""

from typing import Any

from tests.conftest import Client

AGENDA = [
    {"title": "Innsikt", "minutes": 120, "phase": "insight"},
    {"title": "Lunsj", "minutes": 45},
    {"title": "Behov", "minutes": 60, "phase": "needs"},
    {"title": "Mer behov", "minutes": 30, "phase": "needs"},
    {"title": "Ideer", "minutes": 60, "phase": "ideas"},
]
SHORT_AGENDA = [{"title": "Innsikt", "minutes": 30, "phase": "insight"}]
UNITS = (("root", "municipality", None), ("health", "sector", "root"), ("east", "service_place", "health"))
UNITS += (("schools", "sector", "root"), ("school", "service_place", "schools"))
# In Oslo, the late session begins on the second of October.
SESSIONS: dict[str, dict[str, Any]] = {
    "whole": {"starts_at": "2025-03-12T08:00:00Z", "ends_at": "2025-03-12T15:00:00Z", "agenda": AGENDA},
    "late": {"starts_at": "2025-10-01T22:30:00Z", "ends_at": "2025-10-02T06:00:00Z"},
    "coming": {"starts_at": "2190-03-12T08:00:00Z", "ends_at": "2190-03-12T15:00:00Z", "agenda": AGENDA},
    "cancelled": {"starts_at": "2025-05-05T08:00:00Z", "ends_at": "2025-05-05T15:00:00Z", "agenda": AGENDA},
    "not_yet_held": {"starts_at": "2025-11-11T08:00:00Z", "ends_at": "2025-11-11T15:00:00Z", "agenda": AGENDA},
    "other": {"starts_at": "2025-06-06T08:00:00Z", "ends_at": "2025-06-06T15:00:00Z", "agenda": SHORT_AGENDA},
}
ATTENDANCES: dict[str, dict[str, dict[str, Any]]] = {
    "whole": {
        "anne": {"status": "attended", "role": "leader"},
        "bo": {"status": "attended", "phases": ["insight"]},
        "dina": {"status": "attended", "role": "facilitator"},
        "eli": {"status": "attended", "role": "guest"},
    },
    "late": {"anne": {"status": "attended"}, "bo": {"status": "absent"}},
    "coming": {"anne": {"status": "confirmed"}, "bo": {"status": "excused"}},
    "cancelled": {"anne": {"status": "invited"}, "cato": {"status": "invited"}},
    "not_yet_held": {"anne": {"status": "attended"}},
    "other": {"anne": {"status": "attended"}},
}


async def put(client: Client, resource: str, key: str, /, **fields: Any) -> str:
    response = await client.put(f"/v1/{resource}/by_ref/hr/{key}", json=fields)
    assert response.status_code in (200, 201), response.text
    id: str = response.json()["id"]
    return id


async def put_attendance(client: Client, session: str, person: str, **fields: Any) -> None:
    path = f"/v1/sessions/{await put(client, 'sessions', session)}/attendances"
    response = await client.put(path, json=[{"person_ref": f"hr:{person}", **fields}])
    assert response.status_code == 200, response.text


async def put_session(client: Client, key: str) -> str:
    """Create a session with its attendances; only one has a cohort, and one another programme."""
    body = {"programme_ref": "hr:another" if key == "other" else "hr:lup", "title": key, "format": "ordinary"}
    body |= {"group_refs": ["hr:g"], **({"cohort_ref": "hr:c"} if key == "whole" else {})}
    id = await put(client, "sessions", key, **body, **SESSIONS[key])
    for person, fields in ATTENDANCES[key].items():
        await put_attendance(client, key, person, **fields)
    return id


async def make_municipality(client: Client) -> dict[str, str]:
    """Create it, and return the ids of its resources by key."""
    ids = {}
    for key, kind, parent in UNITS:
        above = {"parent_ref": f"hr:{parent}"} if parent else {}
        ids[key] = await put(client, "units", key, name=key, kind=kind, **above)
    for key in ("anne", "bo", "cato", "dina", "eli"):
        unit = {"unit_ref": "hr:east"} if key in ("anne", "bo") else {}
        ids[key] = await put(client, "people", key, display_name=key.title(), **unit)
    for key in ("lup", "another"):
        ids[key] = await put(client, "programmes", key, name=key)
    ids["cohort"] = await put(client, "cohorts", "c", programme_ref="hr:lup", name="LUP 4", starts_on="2025-01-15")
    group = {"leader_ref": "hr:anne", "member_refs": ["hr:cato"], "enthusiast_refs": ["hr:eli"]}
    ids["group"] = await put(client, "groups", "g", name="Øst", **group)
    for key in SESSIONS:
        ids[key] = await put_session(client, key)
    for key in ("whole", "late", "other"):
        assert (await client.post(f"/v1/sessions/{ids[key]}/hold", json={})).status_code == 200
    response = await client.post(f"/v1/sessions/{ids['cancelled']}/cancel", json={"reason": "Snø"})
    assert response.status_code == 200
    return ids
