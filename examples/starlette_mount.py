"""careerbot inside a web app of your own: its page and API under /careers, OpenAI's API under /v1.

Run it: pip install 'careerbot[web]'; uvicorn --app-dir examples starlette_mount:app
"""

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount, Route

import careerbot
from careerbot.channels import openai_api
from careerbot.channels.web.app import make_app
from careerbot.channels.web.settings import Settings

bot = careerbot.load()
careers = make_app(bot, Settings(store="memory:", rate=60))


async def home(_: Request) -> Response:
    return HTMLResponse("<!doctype html><title>Home</title><h1>Our site</h1><a href='/careers/'>Careers</a>")


app = Starlette(
    routes=[Route("/", home), Mount("/careers", careers), *openai_api.routes(bot)],
    lifespan=lambda _: careers.router.lifespan_context(careers),  # a mounted app does not start by itself
)
