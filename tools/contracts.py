"""A contract of import-linter for pure modules: the packages they can import besides the standard library."""

import sys
from typing import Any

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class Pure(Contract):
    """The modules import only the standard library, except its forbidden modules, and the allowed packages."""

    type_name = "pure"

    module = fields.StringField()
    allowed = fields.ListField(subfield=fields.StringField())
    forbidden_standard = fields.ListField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Find imports that are not allowed."""
        root: Any = self.module
        allowed: Any = self.allowed
        forbidden: Any = self.forbidden_standard
        usable_packages = {*sys.stdlib_module_names, *allowed} - set(forbidden)
        violations = []
        for importer in sorted({root, *graph.find_descendants(root)}):
            for imported in sorted(graph.find_modules_directly_imported_by(importer)):
                inside = imported == root or imported.startswith(f"{root}.")
                if not inside and imported.partition(".")[0] not in usable_packages:
                    violations.append(f"{importer} imports {imported}")
        return ContractCheck(kept=not violations, metadata={"found": violations})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print the imports that are not allowed."""
        for violation in check.metadata["found"]:
            output.print_error(violation)
