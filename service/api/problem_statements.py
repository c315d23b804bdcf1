"""Problem statements: the questions that sessions work on."""

from service.api.resource_router import resource_router
from service.api.trace import trace_of
from service.postgres.problem_statements import problem_statements

router = resource_router(
    problem_statements,
    "What a session works on, and how insight changed the question.",
    operations=[trace_of("get_problem_statement_trace", problem_statements.kind)],
)
