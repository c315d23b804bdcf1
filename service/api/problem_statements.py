"""Problem statements: the questions that sessions work on."""

from service.api.everyday import Everyday
from service.postgres.problem_statements import problem_statements


class ProblemStatements(Everyday, resource=problem_statements):
    """What a session works on, and how insight changed the question."""
