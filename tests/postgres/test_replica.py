"""Read tokens and positions in the write-ahead log, tested without a replica."""

import pytest

from service.database.replica import NO_POSITION, UNKNOWN_POSITION, Position, end_of_record, read_token

HERE = Position("66f0a1b2c3d4e5f6.00000001", 0x10000000)


def test_a_token_round_trips() -> None:
    assert HERE.token == "66f0a1b2c3d4e5f6.00000001.0000000010000000"
    assert read_token(HERE.token) == HERE
    assert read_token(None) is None


@pytest.mark.parametrize("text", ["", "x", HERE.token + "0", HERE.token + "\n", HERE.token.upper(), "1.2.3"])
def test_an_invalid_token_reads_as_nowhere(text: str) -> None:
    assert read_token(text) == NO_POSITION


def test_a_position_covers_only_earlier_ones_of_the_same_server() -> None:
    earlier, later = Position(HERE.server, HERE.lsn - 1), Position(HERE.server, HERE.lsn + 1)
    assert [position.covers(HERE) for position in (earlier, HERE, later)] == [False, True, True]
    promoted = Position("66f0a1b2c3d4e5f6.00000002", HERE.lsn + 1)
    assert [promoted.covers(HERE), HERE.covers(Position("", 0)), NO_POSITION.covers(HERE)] == [False, False, False]
    unknown = read_token(UNKNOWN_POSITION)
    assert unknown is not None
    assert not HERE.covers(unknown)


@pytest.mark.parametrize(("lsn", "record_end"), [(0x10000018, 0x10000000), (0x10000020, 0x10000020), (0x18, 0)])
def test_a_position_after_a_page_header_is_the_end_of_the_last_record(lsn: int, record_end: int) -> None:
    assert end_of_record(lsn) == record_end
