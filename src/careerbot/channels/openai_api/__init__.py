"""OpenAI's chat completions, so that frontends made for them talk to careerbot: Open WebUI, LibreChat, the SDKs.

    GET  /v1/models, /v1/models/{id}
    POST /v1/chat/completions      {"model": "careerbot", "messages": […], "stream": true}

Nothing is kept: the user's messages are replayed through the bot, in order (see ``replaying``); what others said in
the conversation, and parameters that steer a language model, have no effect. There are two models: ``careerbot``
answers in Markdown with footnotes, ``careerbot-plain`` in plain text, as ``careerbot ask`` does into a pipe. Sources
that have an address are ``annotations`` of the message, and a reply's JSON of the contract is under ``careerbot``.
"""

from careerbot.errors import CareerbotError

try:
    import starlette as _starlette  # noqa: F401
except ModuleNotFoundError as error:
    raise CareerbotError(f"OpenAI's API needs {error.name}: pip install 'careerbot[web]'") from error

from careerbot.channels.openai_api.app import beside, routes

__all__ = ["beside", "routes"]
