"""The page of a session, its outcome as a document: `GET /sessions/{session_id}`, also as a Markdown file."""

from service.api.outcome import MARKDOWN, make_report, write_document, write_markdown
from service.domain.outcome import Names
from service.http.response import Response
from service.web import curve
from service.web.pages import PageContext, page
from service.web.rendering import HEADERS


@page("/sessions/{session_id:str}", "programme:read")
async def get_session(context: PageContext) -> Response:
    """Show the outcome of a session as a document to read and print."""
    id_ = context.id("session_id")

    def show(outcome: bytes, names: Names) -> Response:
        document = write_document(outcome, context.language, context.services.settings.zone, names)
        return context.render("session.html", document=document, session_id=id_, curve=curve)

    return await make_report(context, id_, show)


@page("/sessions/{session_id:str}/outcome.md", "programme:read")
async def download_outcome(context: PageContext) -> Response:
    """Download the same document as a Markdown file."""
    id_ = context.id("session_id")
    text = await make_report(context, id_, write_markdown(context))
    headers = {
        **HEADERS,
        "Content-Language": context.language,
        "Content-Disposition": f'attachment; filename="lup-{id_}.md"',
    }
    return Response(text, 200, headers, MARKDOWN)
