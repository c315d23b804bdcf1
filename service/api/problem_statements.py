"""Problem statements: the questions that sessions work on."""

from service.api.everyday import Everyday
from service.api.trace import traced
from service.postgres.problem_statements import problem_statements


class ProblemStatements(Everyday, resource=problem_statements):
    """What a session works on, and how insight changed the question."""

    get_problem_statement_trace = traced("problem_statements")
