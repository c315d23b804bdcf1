"""Render the documentation of the SDK as HTML: the README, the guides, and the reference from the contract."""

import re
from html import escape
from pathlib import Path

from jinja2 import Environment
from markdown_it import MarkdownIt

from generator.classes import ClassBuilder
from generator.contract import Contract
from generator.methods import MethodBuilder

README_PAGES = {"Installation": "index", "Usage": "index", "Recipes": "recipes", "Guide": "guide"}
TITLES = {"index": "Quick start", "recipes": "Recipes", "guide": "Guide"}
_markdown = MarkdownIt("commonmark").enable("table")


def render_pages(sdk: Path, contract: Contract, templates: Environment) -> dict[str, str]:
    """Return the pages by file name; all links are relative."""
    guides = {path.stem: path.read_text(encoding="utf-8") for path in sorted((sdk / "docs").glob("*.md"))}
    changelog = (sdk / "CHANGELOG.md").read_text(encoding="utf-8")
    readme = _split_readme((sdk / "README.md").read_text(encoding="utf-8"))
    texts = {**readme, "examples": _read_examples(sdk / "examples"), **guides, "changelog": changelog}
    bodies = {name: render_markdown(text) for name, text in texts.items()}
    templates.filters["inline"] = _markdown.renderInline
    resources = MethodBuilder(contract).resources
    reference = templates.get_template("reference.html.jinja")
    for resource, methods in resources.items():
        doc = contract.tag_descriptions.get(resource, "")
        bodies[f"reference-{resource}"] = reference.render(resource=resource, doc=doc, methods=methods)
    models = ClassBuilder(contract, "models")
    bodies["models"] = templates.get_template("models.html.jinja").render(
        models=sorted(models.build_classes()), enums=sorted(models.build_enums())
    )
    titles = {name: _find_title(name, text) for name, text in bodies.items()}
    page = templates.get_template("page.html.jinja")
    shown = {name: title for name, title in titles.items() if not name.startswith("reference-")}
    return {
        f"{name}.html": page.render(
            name=name, title=titles[name], body=body, pages=shown, resources=sorted(resources), version=contract.version
        )
        for name, body in bodies.items()
    } | {"docs.css": (sdk / "templates" / "docs.css").read_text(encoding="utf-8")}


def render_markdown(text: str) -> str:
    """Render Markdown; headings get ids, and links to other guides and programs lead to their pages and headings."""
    html = _markdown.render(text)
    html = html.replace('href="examples/README.md"', 'href="examples.html"')
    html = re.sub(r'href="(?:docs/)?([a-z-]+)\.md"', r'href="\1.html"', html)
    html = re.sub(r'href="(\w+\.py)"', lambda match: f'href="#{_slug(match[1])}"', html)
    html = re.sub(r"<(pre|table)>", r'<div class="wide" tabindex="0" role="group" aria-label="\1"><\1>', html)
    html = re.sub(r"</(pre|table)>", r"</\1></div>", html).replace('aria-label="pre"', 'aria-label="Code"')
    html = html.replace('aria-label="table"', 'aria-label="Table"')
    return re.sub(r"<h([23])>(.*?)</h\1>", lambda match: _add_id(match[1], match[2]), html)


def _add_id(level: str, text: str) -> str:
    return f'<h{level} id="{_slug(text)}">{text}</h{level}>'


def _slug(html: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"<.*?>", "", html).lower()).strip("-")


def _read_examples(folder: Path) -> str:
    """Return the page about the examples, followed by the programs themselves."""
    programs = (
        f"\n## {path.name}\n\n```py\n{path.read_text(encoding='utf-8')}```\n" for path in sorted(folder.glob("*.py"))
    )
    return (folder / "README.md").read_text(encoding="utf-8") + "".join(programs)


def _split_readme(text: str) -> dict[str, str]:
    """Split the README by its second headings into pages."""
    introduction, *sections = re.split(r"^## ", text, flags=re.MULTILINE)
    pages = {"index": introduction}
    for section in sections:
        heading = section.partition("\n")[0]
        name = README_PAGES[heading]
        level = "# " if name != "index" else "## "
        body = section if name == "index" else re.sub(r"^###", "##", section, flags=re.MULTILINE)
        pages[name] = pages.get(name, "") + level + body
    return pages


def _find_title(name: str, html: str) -> str:
    match = re.search(r"<h1>(.*?)</h1>", html)
    return TITLES.get(name) or (re.sub(r"<.*?>", "", match[1]) if match else escape(name))
