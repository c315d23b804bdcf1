"""Reports, each declared by one call; its statement is a module of `service/postgres`."""

from litestar.handlers import HTTPRouteHandler

from service.http.operations import api_router

REPORTS: list[HTTPRouteHandler] = []

router = api_router("/v1/reports", "Figures over many rows.", REPORTS)
