"""Problem statements: the questions that sessions work on."""

from service.api.trace import trace_of
from service.http.resource_router import resource_router
from service.postgres.problem_statements import problem_statements

router = resource_router(
    problem_statements,
    "The questions that sessions work on, and how insights reframed them.",
    operations=[trace_of("get_problem_statement_trace", problem_statements.kind)],
)
