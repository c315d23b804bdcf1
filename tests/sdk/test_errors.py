"""Every error status raises a specific exception, also when a proxy sent the response."""

import pickle

import pytest
from lup import LupError, errors

from tests.sdk.conftest import Do
from tests.sdk.examples import ID, problem
from tests.sdk.server import Reply, reply_in_turn, run_server

STATUSES = {
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    409: errors.ConflictError,
    412: errors.PreconditionFailedError,
    413: errors.ContentTooLargeError,
    415: errors.UnsupportedMediaTypeError,
    418: errors.APIStatusError,
    422: errors.UnprocessableEntityError,
    428: errors.PreconditionRequiredError,
    429: errors.RateLimitError,
    500: errors.InternalServerError,
    502: errors.BadGatewayError,
    503: errors.ServiceUnavailableError,
    504: errors.GatewayTimeoutError,
}


@pytest.mark.parametrize(("status", "error_class"), STATUSES.items())
def test_each_status_has_a_class(do: Do, status: int, error_class: type[errors.APIStatusError]) -> None:
    answer = Reply(status, problem(status, "some_code", detail="Detail"), {"Retry-After": "0"})
    with run_server(reply_in_turn(answer)) as server, pytest.raises(LupError) as raised:
        do(server.address, lambda lup: lup.themes.get(ID))
    assert type(raised.value) is error_class
    assert (raised.value.status, raised.value.code, raised.value.request_id) == (status, "some_code", "r1")


def test_the_message_lists_every_field_error(do: Do) -> None:
    field_errors = [{"pointer": "/17/title", "code": "too_long", "message": "At most 200 characters."}]
    answer = Reply(400, problem(400, "invalid", detail="The request breaks the contract.", errors=field_errors))
    with run_server(reply_in_turn(answer)) as server, pytest.raises(errors.BadRequestError) as raised:
        do(server.address, lambda lup: lup.themes.create_batch([{"name": "a"}]))
    assert str(raised.value) == (
        "POST /v1/themes/batch: 400 invalid: The request breaks the contract.\n"
        "  /17/title: At most 200 characters. (too_long)\n  request r1"
    )
    assert raised.value.errors[0].pointer == "/17/title"


@pytest.mark.parametrize(
    "body",
    [b"<html>Bad Gateway</html>", b"", b"[1]", b'"text"', b"\xff\xfe", b'{"code": 7}', b'{"x":' + b"[" * 100_000],
)
def test_the_body_of_a_proxy_is_accepted(do: Do, body: bytes) -> None:
    answer = Reply(502, body, {"Content-Type": "text/html", "Retry-After": "0", "X-Request-Id": "p9"})
    with run_server(reply_in_turn(answer)) as server, pytest.raises(errors.InternalServerError) as raised:
        do(server.address, lambda lup: lup.themes.get(ID))
    assert (raised.value.status, raised.value.code, raised.value.request_id) == (502, "unknown", "p9")
    assert "Bad Gateway" in str(raised.value)


def test_a_redirect_is_an_error(do: Do) -> None:
    with (
        run_server(reply_in_turn(Reply(302, b"", {"Location": "/login"}))) as server,
        pytest.raises(errors.APIStatusError),
    ):
        do(server.address, lambda lup: lup.themes.get(ID))
    assert len(server.requests) == 1


def test_an_expired_cursor_explains_how_to_start_over(do: Do) -> None:
    answer = Reply(422, problem(422, "cursor_expired", detail="Too old."))
    with (
        run_server(reply_in_turn(answer)) as server,
        pytest.raises(errors.CursorExpired, match=r"lup\.changes\.head\(\)"),
    ):
        do(server.address, lambda lup: lup.changes.follow(after="old"))


def test_an_export_raises_error_statuses(do: Do) -> None:
    with (
        run_server(reply_in_turn(Reply(403, problem(403, "forbidden")))) as server,
        pytest.raises(errors.PermissionDeniedError),
    ):
        do(server.address, lambda lup: lup.themes.export("ndjson"))


def test_errors_can_be_pickled() -> None:
    for error in (
        errors.ConflictError(409, errors.ProblemDetails(code="duplicate", request_id="r1"), 2.0),
        errors.APIConnectionError("away"),
    ):
        error.set_context("PATCH", "/v1/themes/1", "r2")
        copy = pickle.loads(pickle.dumps(error))
        assert str(copy) == str(error)
        assert (copy.method, copy.path, copy.status) == ("PATCH", "/v1/themes/1", error.status)
        assert copy.request_id == ("r1" if error.status else "r2")
