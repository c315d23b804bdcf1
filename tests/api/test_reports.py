"""Reports: what their declarations give to the contract, and to whom."""

from typing import ClassVar

from litestar.handlers import HTTPRouteHandler

from service.domain.base.shapes import Count, JsonObject, PersonId, Shape
from service.http.operations import Operation
from service.http.report import report


class Ideas(Shape, frozen=True, kw_only=True):
    """A number of ideas."""

    ideas: Count

    example: ClassVar[JsonObject] = {"ideas": 4}


class IdeasOfPerson(Ideas, frozen=True, kw_only=True):
    """The ideas of a person."""

    owner_id: PersonId | None


class OfPerson(Shape, frozen=True, kw_only=True):
    """A person."""

    owner_id: PersonId | None = None


def operation(handler: HTTPRouteHandler) -> Operation:
    declared: Operation = handler.opt["operation"]
    return declared


def test_reports_with_the_same_rows_have_shapes_of_their_own() -> None:
    first, second = (operation(report(f"get_{name}", "day:read", Ideas, "", "Count.")) for name in ("old_ideas", "new"))
    assert (first.query.__name__, first.response.__name__) == ("OldIdeasQuery", "OldIdeasReport")
    assert (second.query.__name__, second.response.__name__) == ("NewQuery", "NewReport")


def test_reports_about_persons_need_people_read() -> None:
    plain = report("get_ideas", "day:read", Ideas, "", "Count.")
    assert operation(plain).scopes == {"day:read"}
    for about_persons in (
        report("get_ideas", "day:read", IdeasOfPerson, "", "Count."),
        report("get_ideas", "day:read", Ideas, "", "Count.", query=OfPerson),
    ):
        assert operation(about_persons).scopes == {"day:read", "people:read"}


def test_a_report_has_the_example_of_its_rows() -> None:
    assert operation(report("get_ideas", "day:read", Ideas, "", "Count.")).response.example == {"items": [{"ideas": 4}]}
