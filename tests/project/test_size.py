"""The mechanism, what every resource needs and is written once, does not grow unseen."""

from tests.lines import code_lines
from tests.project.process import ROOT

MECHANISM = {
    "domain": "fields history line_breaks national_ids references text validation violations",
    "postgres": "capacity changes columns context drafts exports history idempotency labels past pool reading"
    " references replica report statements table turns violations writing",
    "api": "accept addresses authentication bodies calls contract cursors envelope exports operations outgoing"
    " problems queries rate_limits report resource_operations resource_router single_flight spool",
}
MOST = 4_667
"""Lines of code; made smaller when the mechanism gets smaller, and never larger without a reason in the commit."""


def test_the_mechanism_is_within_its_budget() -> None:
    modules = [f"{folder}/{name}" for folder, names in MECHANISM.items() for name in names.split()]
    counted = {module: code_lines((ROOT / "service" / f"{module}.py").read_text()) for module in modules}
    table = "\n".join(f"{count:5} {name}" for name, count in counted.items())
    print(f"{table}\n{sum(counted.values()):5} lines of code in the mechanism")
    assert sum(counted.values()) <= MOST
