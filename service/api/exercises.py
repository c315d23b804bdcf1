"""Exercises: what a group did with one method, item by item."""

from service.api import bodies
from service.api.calls import Answer, Call
from service.api.everyday import WRITES, Everyday
from service.api.operations import Operation, route
from service.api.trace import traced
from service.domain.exercises import NewItems
from service.postgres.drafts import Draft
from service.postgres.exercises import exercises, longer_work
from service.postgres.writing import write


class Exercises(Everyday, resource=exercises):
    """What a group did with one method, item by item."""

    get_exercise_trace = traced("exercises")

    async def _append_items(self, call: Call) -> Answer:
        id = call.id("exercise_id")
        async with call.write() as conn:
            work = await longer_work(conn, id, call.body["items"])
            draft = Draft(exercises, {"work": work}, id=id)
            await write(conn, [draft], call.writing())
        return self._saved(call, draft, 200)

    append_exercise_items = route(
        Operation(
            id="append_exercise_items",
            sdk="exercises.append_items",
            method="POST",
            path="/{exercise_id:str}/items",
            scope="day:write",
            summary="Append items to an exercise, whatever others write meanwhile.",
            body=bodies.twinned(NewItems),
            large=True,
            answer=exercises,
            example={"items": [{"kind": "cause", "because_of_key": "c1", "text": "Ingen har satt av tid"}]},
            keyed=True,
            errors=WRITES,
        ),
        _append_items,
    )
