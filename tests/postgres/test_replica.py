"""Tokens and positions, without a replica."""

import pytest

from service.postgres.replica import NOWHERE, UNKNOWN, Position, end_of_record, read_token

HERE = Position("66f0a1b2c3d4e5f6.00000001", 0x10000000)


def test_a_token_is_read_as_it_was_written() -> None:
    assert HERE.token == "66f0a1b2c3d4e5f6.00000001.0000000010000000"
    assert read_token(HERE.token) == HERE
    assert read_token(None) is None


@pytest.mark.parametrize("text", ["", "x", HERE.token + "0", HERE.token + "\n", HERE.token.upper(), "1.2.3"])
def test_what_is_no_token_is_nowhere(text: str) -> None:
    assert read_token(text) == NOWHERE


def test_a_position_covers_earlier_ones_of_its_own_server_alone() -> None:
    earlier, later = Position(HERE.server, HERE.lsn - 1), Position(HERE.server, HERE.lsn + 1)
    assert [each.covers(HERE) for each in (earlier, HERE, later)] == [False, True, True]
    promoted = Position("66f0a1b2c3d4e5f6.00000002", HERE.lsn + 1)
    assert [promoted.covers(HERE), HERE.covers(Position("", 0)), NOWHERE.covers(HERE)] == [False, False, False]
    unknown = read_token(UNKNOWN)
    assert unknown is not None
    assert not HERE.covers(unknown)


@pytest.mark.parametrize(("at", "ended"), [(0x10000018, 0x10000000), (0x10000020, 0x10000020), (0x18, 0)])
def test_a_place_behind_a_pages_header_is_where_the_last_record_ended(at: int, ended: int) -> None:
    assert end_of_record(at) == ended
