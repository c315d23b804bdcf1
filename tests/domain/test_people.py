import msgspec
import pytest

from service.domain.people import PersonCreate


def test_example_is_a_person():
    person = msgspec.convert(PersonCreate.example, PersonCreate)

    assert person.active
    assert person.unit_id is None


@pytest.mark.parametrize("email", ["leder@kommune.no", "fornavn.etternavn+lup@post.kommune.no", "blåbær@kommune.no"])
def test_valid_addresses_are_accepted(email):
    assert msgspec.convert({"display_name": "Rådgiver", "email": email}, PersonCreate).email == email


@pytest.mark.parametrize(
    "email",
    [
        "",
        "leder",
        "leder@kommune",
        "@kommune.no",
        "leder@",
        "leder@kommune.",
        "leder@kommune..no",
        "leder@post@kommune.no",
        "le der@kommune.no",
        "leder@kommune.no\u0000",
        f"{'a' * 245}@kommune.no",
    ],
)
def test_invalid_addresses_are_refused(email):
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"display_name": "Rådgiver", "email": email}, PersonCreate)
