"""Web pages, rendered by the server: readable without scripts, in Bokmål, Nynorsk and English."""

from service.web import assets, home, idea, key, lists, session

PAGES = (
    assets.asset,
    home.get_home,
    idea.get_idea,
    lists.get_ideas,
    lists.get_sessions,
    lists.get_groups,
    session.get_session,
    session.download_outcome,
    key.open_key,
    key.sign_out,
)
FORMS = ("/key",)
"""Paths that also accept a form."""
