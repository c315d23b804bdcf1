"""The fields of a need."""

import msgspec
import pytest

from service.domain.needs import NeedCreate


def test_a_need_is_open_by_default() -> None:
    assert msgspec.convert(NeedCreate.example, NeedCreate).status == "open"


@pytest.mark.parametrize("missing", ["who", "what", "session_id"])
def test_a_need_requires_who_needs_what_and_its_source(missing: str) -> None:
    with pytest.raises(msgspec.ValidationError, match=missing):
        msgspec.convert({name: value for name, value in NeedCreate.example.items() if name != missing}, NeedCreate)
