"""The review server: the pages of some reports, on this machine only, verdicts straight into the store.

What keeps strangers out: it listens on 127.0.0.1; every address begins with a token that only the printed
link holds; a request with another ``Host`` (a name that was rebound to this machine) or, when it writes,
another ``Origin`` (a page elsewhere) is refused. A verdict is acknowledged after it is on the disk.
"""

from __future__ import annotations

import json
import secrets
import socket
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from contradict.errors import InputError, StoreError
from contradict.reporters import html
from contradict.reporters.index import IndexRow
from contradict.reporters.index_html import PAGE, render_index_html
from contradict.review.disagreements import render_disagreements
from contradict.review.exchange import from_wire, to_jsonl
from contradict.review.session import open_session
from contradict.review.store import VerdictStore
from contradict.store import read_report

HOST = "127.0.0.1"
_LARGEST = 4 * 1024 * 1024
"""Bytes of one verdict; it carries the sentences that were judged."""
_HEADERS = (
    (b"cache-control", b"no-store"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
)


def serve(
    reports: Sequence[Path],
    store: VerdictStore,
    *,
    reviewer: str,
    port: int = 0,
    announce: Callable[[str], None],
) -> None:
    """Serve review pages until interrupted.

    Args:
        reports: ``report.json`` files or their folders; each is read again whenever its page is opened.
        store: where verdicts go.
        reviewer: the name the pages start with; a reviewer may change it on the page.
        port: 0 takes a free one.
        announce: is given the address to open, once the port is bound.

    Raises:
        InputError: a report cannot be read, or the port is taken.
    """
    for path in reports:
        read_report(path)
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, port))
            # Before the address is told, so that a browser that is quicker than the server waits.
            listener.listen(128)
        except OSError as error:
            raise InputError(f"port {port}: {error.strerror}. Choose another with --port.") from error
        token = secrets.token_urlsafe(18)
        app = make_app(reports, store, token=token, reviewer=reviewer)
        config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False)
        announce(f"http://{HOST}:{listener.getsockname()[1]}/{token}/")
        with suppress(KeyboardInterrupt):  # the usual way to end it
            uvicorn.Server(config).run(sockets=[listener])


def make_app(reports: Sequence[Path], store: VerdictStore, *, token: str, reviewer: str) -> Starlette:
    """Build the application; everything lies under ``/<token>/``.

    Args:
        reports: ``report.json`` files or their folders.
        store: where verdicts go.
        token: what every address begins with.
        reviewer: the name the pages start with.
    """
    base = f"/{token}"
    routes = [
        Route("/", partial(_start, list(reports), base)),
        Route("/story/{number}/{page}", partial(_story, list(reports), store, base, reviewer)),
        Route("/disagreements", partial(_disagreements, store)),
        Route("/verdicts.jsonl", partial(_export, store)),
        Route("/api/verdicts", partial(_add, store), methods=["POST"]),
    ]
    return Starlette(
        routes=[Mount(base, routes=routes)],
        middleware=[
            Middleware(_Guard),
            Middleware(TrustedHostMiddleware, allowed_hosts=[HOST, "localhost"], www_redirect=False),
        ],
        exception_handlers={InputError: _refused, StoreError: _failed},
    )


class _Guard:
    """Adds the headers every answer needs and refuses writing requests that come from another page."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *_HEADERS]
            await send(message)

        request = Request(scope)
        own = f"http://{request.headers.get('host', '')}"
        if request.method not in ("GET", "HEAD") and request.headers.get("origin") != own:
            return await PlainTextResponse("Origin refused.", 403)(scope, receive, send_with_headers)
        return await self.app(scope, receive, send_with_headers)


async def _start(reports: Sequence[Path], base: str, request: Request) -> Response:
    if len(reports) == 1:
        return RedirectResponse(f"{base}/story/0/{PAGE}")
    loaded = [await run_in_threadpool(read_report, path) for path in reports]
    rows = [IndexRow(report["story"], f"story/{number}", report) for number, report in enumerate(loaded)]
    return HTMLResponse(render_index_html("To review", rows))


async def _story(
    reports: Sequence[Path], store: VerdictStore, base: str, reviewer: str, request: Request
) -> Response:
    # Not a path of Starlette's int: it fails on more digits than Python converts.
    by_number = {str(place): report for place, report in enumerate(reports)}
    path = by_number.get(request.path_params["number"])
    if path is None:
        raise HTTPException(404)

    def page() -> str:
        report = read_report(path)
        today = datetime.now(UTC).date()
        return html.render(
            report, session=open_session(report, store, base=base, reviewer=reviewer, today=today)
        )

    return HTMLResponse(await run_in_threadpool(page))


async def _disagreements(store: VerdictStore, request: Request) -> Response:
    return HTMLResponse(await run_in_threadpool(lambda: render_disagreements(store.verdicts())))


async def _export(store: VerdictStore, request: Request) -> Response:
    text = await run_in_threadpool(lambda: to_jsonl(store.verdicts()))
    headers = {"content-disposition": 'attachment; filename="verdicts.jsonl"'}
    return Response(text, media_type="application/jsonl", headers=headers)


async def _add(store: VerdictStore, request: Request) -> Response:
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > _LARGEST:
            return PlainTextResponse("The verdict is too large.", 413)
    try:
        record = json.loads(bytes(body))
    except RecursionError as error:
        raise InputError("verdict: nested too deeply. Send the verdict as the page writes it.") from error
    except ValueError as error:
        raise InputError(f"verdict: not JSON ({error}). Send the verdict as the page writes it.") from error
    added = await run_in_threadpool(store.add, from_wire(record, where="verdict"))
    return Response(status_code=201 if added else 200)


async def _refused(request: Request, error: Exception) -> Response:
    return PlainTextResponse(str(error), 400)


async def _failed(request: Request, error: Exception) -> Response:
    return PlainTextResponse(str(error), 500)
