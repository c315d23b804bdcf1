"""Any number of rows are written in chunks, with a report of what became of each."""

import json
import pickle
import threading
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from lup import BatchError, BatchReport, RetryPolicy

from tests.sdk.conftest import Do
from tests.sdk.examples import ID, problem
from tests.sdk.server import DROP, ReceivedRequest, Reply, reply_in_turn, run_server

QUICK = RetryPolicy(initial_delay_seconds=0.001, max_delay_seconds=0.01)


class Service:
    """Stores units by their references; a parent must exist, or be in the same request."""

    def __init__(self) -> None:
        self.units: dict[str, Any] = {}
        self.sizes: list[int] = []
        self._lock = threading.Lock()

    def __call__(self, request: ReceivedRequest) -> Reply:
        rows = request.json
        with self._lock:
            self.sizes.append(len(rows))
            known = self.units.keys() | {row["ref"] for row in rows}
            return Reply(body=[self._upsert(index, row, known) for index, row in enumerate(rows)])

    def _upsert(self, index: int, row: dict[str, Any], known: set[str]) -> dict[str, Any]:
        if row.get("parent_ref") not in {None, *known}:
            error = {"code": "reference_not_found", "pointer": f"/{index}/parent_ref", "message": "No such unit."}
            return {"id": None, "version": None, "outcome": "rejected", "errors": [error]}
        outcome = "unchanged" if self.units.get(row["ref"]) == row else "created"
        self.units[row["ref"]] = row
        return {"id": ID, "version": 1, "outcome": outcome, "errors": []}


def _units(count: int, **fields: object) -> Iterator[dict[str, Any]]:
    return ({"ref": f"hr:{number}", "name": "Enhet", **fields} for number in range(count))


def _refused(*pointers: str) -> Reply:
    errors = [{"code": "required", "pointer": pointer, "message": "Send it."} for pointer in pointers]
    return Reply(422, problem(422, "invalid", errors=errors))


def test_rows_are_sent_in_chunks_and_can_be_sent_again(do: Do) -> None:
    service = Service()
    progress: list[int] = []
    with run_server(service) as server:
        for outcome in ("created", "unchanged"):
            report = do(
                server.address,
                lambda lup: lup.units.upsert_many(
                    _units(250), chunk_size=100, on_progress=lambda so_far: progress.append(so_far.counts.total())
                ),
            )
            assert report.counts == {outcome: 250}
            report.raise_for_errors()
    assert sorted(service.sizes) == [50, 50, 100, 100, 100, 100]
    assert progress == [100, 200, 250] * 2
    assert server.requests[0].path == "/v1/units/batch?on_error=skip&dry_run=false"
    assert len({request.headers["idempotency-key"] for request in server.requests}) == 6


def test_no_rows_are_no_request(do: Do) -> None:
    with run_server(Service()) as server:
        assert do(server.address, lambda lup: lup.units.upsert_many([])).counts == {}
    assert server.requests == []


def test_a_chunk_fits_into_a_request(do: Do) -> None:
    service = Service()
    with run_server(service) as server:
        do(server.address, lambda lup: lup.units.upsert_many(_units(5, name="å" * 400_000)))
        refs = [{"system": "hr", "id": str(number)} for number in range(50)]
        do(server.address, lambda lup: lup.units.upsert_many(_units(900, external_refs=refs)))
    assert all(len(request.body) <= 2_000_000 and request.body.count(b"{") <= 20_000 for request in server.requests)
    assert sorted(service.sizes) == [1, 2, 2, 116, 392, 392]


def test_rows_are_read_while_chunks_are_sent(do: Do) -> None:
    service = Service()
    ahead: list[int] = []
    reader = threading.get_ident()

    def read() -> Iterator[dict[str, Any]]:
        for number, row in enumerate(_units(100)):
            assert threading.get_ident() == reader
            ahead.append(number - sum(service.sizes))
            yield row

    with run_server(service) as server:
        do(server.address, lambda lup: lup.units.upsert_many(read(), chunk_size=10, concurrency=2))
    assert max(ahead) <= 30


def test_a_retry_has_the_key_of_its_chunk(do: Do) -> None:
    service = Service()
    replies = iter([DROP, Reply(503), None])
    with run_server(lambda request: next(replies, None) or service(request)) as server:
        do(
            server.address,
            lambda lup: lup.units.upsert_many(_units(20), chunk_size=10, concurrency=1),
            max_retries=QUICK,
        )
    keys = [request.headers["idempotency-key"] for request in server.requests]
    assert keys[0] == keys[1] == keys[2] != keys[3]
    assert server.requests[0].body == server.requests[2].body


def test_rows_can_refer_to_rows_of_later_chunks(do: Do) -> None:
    service = Service()
    rows = [{"ref": f"hr:{number}", "name": "Enhet", "parent_ref": f"hr:{number + 1}"} for number in range(9)]
    rows.append({"ref": "hr:9", "name": "Kommune"})
    with run_server(service) as server:
        report = do(server.address, lambda lup: lup.units.upsert_many(rows, chunk_size=3, concurrency=1))
        assert report.counts["rejected"] == 0
        assert len(service.units) == 10
        missing = [*rows[:4], {"ref": "hr:x", "name": "Enhet", "parent_ref": "hr:none"}]
        report = do(server.address, lambda lup: lup.units.upsert_many(missing, chunk_size=3))
    assert [(error.index, error.row, error.errors[0].pointer) for error in report.errors] == [
        (4, missing[4], "/parent_ref")
    ]


def test_a_dry_run_sends_every_row_once(do: Do) -> None:
    rows = [{"ref": "hr:0", "name": "Enhet", "parent_ref": "hr:1"}, {"ref": "hr:1", "name": "Kommune"}]
    service = Service()
    with run_server(service) as server:
        do(server.address, lambda lup: lup.units.upsert_many(rows, chunk_size=1, concurrency=1, dry_run=True))
    assert service.sizes == [1, 1]


def test_rejected_rows_are_reported_with_their_input(do: Do) -> None:
    rows = [*_units(3), {"ref": "hr:x", "name": float("nan")}, {"ref": "hr:y", "name": "b", "parent_ref": "hr:none"}]
    with run_server(Service()) as server:
        report = do(server.address, lambda lup: lup.units.upsert_many(rows, chunk_size=2))
    assert report.counts == {"created": 3, "rejected": 2}
    assert [error.index for error in report.errors] == [3, 4]
    assert report.errors[1].row is rows[4]
    assert "/name: NaN" in report.errors[0].errors[0].message
    with pytest.raises(BatchError, match="row 4/parent_ref: No such unit") as raised:
        report.raise_for_errors()
    assert raised.value.report is report
    assert "Enhet" not in repr(report) + str(raised.value)


@pytest.mark.parametrize("concurrency", [1, 3])
def test_a_failed_chunk_is_the_last_and_the_error_has_the_report(do: Do, concurrency: int) -> None:
    service = Service()

    def respond(request: ReceivedRequest) -> Reply:
        is_second = request.json[0]["ref"] == "hr:10"
        return DROP if is_second else service(request)

    with run_server(respond) as server, pytest.raises(BatchError) as raised:
        do(
            server.address,
            lambda lup: lup.units.upsert_many(_units(1000), chunk_size=10, concurrency=concurrency),
            max_retries=0,
        )
    report = raised.value.report
    assert report.counts["created"] == len(service.units) == sum(service.sizes)
    assert 10 <= len(service.units) <= 10 * concurrency
    assert (raised.value.method, raised.value.path) == ("PUT", "/v1/units/batch")


def test_an_aborted_upsert_points_to_its_rows(do: Do) -> None:
    receipts = [{"id": ID, "version": 1, "outcome": "created", "errors": []}] * 2
    with (
        run_server(reply_in_turn(Reply(body=receipts), _refused("/1/name"))) as server,
        pytest.raises(BatchError, match=r"PUT /v1/units/batch: 422 .*\n  row 3/name: ") as raised,
    ):
        do(
            server.address,
            lambda lup: lup.units.upsert_many(_units(9), on_error="abort", chunk_size=2, concurrency=1),
        )
    assert len(server.requests) == 2
    report: BatchReport[Any] = raised.value.report
    assert report.counts == {"created": 2, "rejected": 1}
    assert [(error.index, error.errors[0].pointer) for error in report.errors] == [(3, "/name")]
    assert raised.value.status == 422
    restored = pickle.loads(pickle.dumps(raised.value))
    assert (str(restored), restored.report.counts) == (str(raised.value), report.counts)


def test_a_batch_without_the_scope_names_it(do: Do) -> None:
    field_errors = [{"pointer": "", "code": "scope_missing", "message": "Use a key that also has: people:read."}]
    refused = Reply(403, problem(403, "scope_missing", detail="The key lacks a scope.", errors=field_errors))
    with run_server(lambda _: refused) as server, pytest.raises(BatchError) as raised:
        do(server.address, lambda lup: lup.people.upsert_many([{"ref": "hr:1", "display_name": "a"}]))
    assert str(raised.value) == (
        "PUT /v1/people/batch: 403 scope_missing: The key lacks a scope.\n"
        "  Use a key that also has: people:read. (scope_missing)\n  request r1"
    )
    assert str(pickle.loads(pickle.dumps(raised.value))) == str(raised.value)


def test_a_row_that_cannot_be_sent_aborts_its_chunk(do: Do) -> None:
    rows = [*_units(3), {"ref": "hr:x", "name": b"bytes"}]
    with run_server(Service()) as server, pytest.raises(BatchError, match="row 3: /name: bytes") as raised:
        do(server.address, lambda lup: lup.units.upsert_many(rows, on_error="abort", chunk_size=2))
    assert raised.value.report.counts == {"created": 2, "rejected": 1}
    assert len(server.requests) == 1


def test_rows_are_created_in_chunks_with_keys_that_can_be_repeated(do: Do) -> None:
    def respond(request: ReceivedRequest) -> Reply:
        return Reply(body=[{"id": ID, "version": 1, "outcome": "created"} for _ in request.json])

    with run_server(respond) as server:
        for _ in range(2):
            rows = ({"title": f"idé {number}"} for number in range(1200))
            report = do(server.address, lambda lup, rows=rows: lup.ideas.create_many(rows, idempotency_key="import-1"))
            assert report.counts == {"created": 1200}
    bodies = {request.headers["idempotency-key"]: json.loads(request.body) for request in server.requests}
    assert sorted(bodies) == ["import-1-0", "import-1-1", "import-1-2"]
    assert len(server.requests) == 6
    assert [len(bodies[key]) for key in sorted(bodies)] == [500, 500, 200]


def test_an_error_of_the_input_is_raised(do: Do) -> None:
    def read() -> Iterator[dict[str, Any]]:
        yield from _units(5)
        raise RuntimeError("the file ends early")

    with run_server(Service()) as server, pytest.raises(RuntimeError, match="ends early"):
        do(server.address, lambda lup: lup.units.upsert_many(read(), chunk_size=2))


def test_what_was_read_can_be_upserted(do: Do) -> None:
    from lup.models import Unit

    from tests.sdk.examples import example

    unit = msgspec.convert(example(Unit, external_refs=[{"system": "hr", "id": "1"}]), Unit)
    receipt = {"id": ID, "version": 1, "outcome": "unchanged", "errors": []}
    with run_server(reply_in_turn(Reply(body=[receipt]))) as server:
        do(server.address, lambda lup: lup.units.upsert_many([unit]))
    assert "version" not in server.requests[0].json[0]
