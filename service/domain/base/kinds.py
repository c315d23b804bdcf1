"""Every kind of resource: its names in paths, operations and the database, and the area of its scopes."""

from msgspec import Struct


class Kind(Struct, frozen=True):
    """One kind of resource, named by the plural in its path."""

    name: str
    singular: str
    area: str
    relation: str = ""
    about_person: bool = False
    """Each row is about one person, so everything that could identify the person needs `people:read`."""

    @property
    def table(self) -> str:
        """The name of its table: the singular, unless SQL reserves that word."""
        return self.relation or self.singular

    @property
    def plural_words(self) -> str:
        """Several of them in a sentence: "problem statements"."""
        return self.name.replace("_", " ")

    @property
    def with_article(self) -> str:
        """One of them in a sentence: "an idea", "a unit"."""
        words = self.singular.replace("_", " ")
        return f"{'an' if words[0] in 'aeio' else 'a'} {words}"


KINDS = {
    kind.name: kind
    for kind in (
        Kind("units", "unit", "organisation"),
        Kind("groups", "group", "organisation", relation="leadership_group"),
        Kind("people", "person", "people", about_person=True),
        Kind("programmes", "programme", "programme"),
        Kind("cohorts", "cohort", "programme"),
        Kind("methods", "method", "programme"),
        Kind("sessions", "session", "programme"),
        Kind("attendances", "attendance", "programme", about_person=True),
        Kind("reflections", "reflection", "day", about_person=True),
        Kind("problem_statements", "problem_statement", "day"),
        Kind("exercises", "exercise", "day"),
        Kind("insights", "insight", "day"),
        Kind("needs", "need", "day"),
        Kind("ideas", "idea", "day"),
        Kind("presentations", "presentation", "day"),
        Kind("themes", "theme", "day"),
    )
}
