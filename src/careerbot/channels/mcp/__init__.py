"""careerbot as tools for assistants: a server of the Model Context Protocol, so that they ground what they say.

Every tool looks up and nothing else: read-only, the same answer for the same question, each fact with its source and
year. The text of a result is Markdown for a model to read; its structured content has a schema and says the same.
"""

from careerbot.errors import CareerbotError

try:
    import mcp.server.mcpserver as _mcp  # noqa: F401  # of version 2
except ModuleNotFoundError as error:
    raise CareerbotError(f"careerbot mcp needs {error.name}: pip install 'careerbot[mcp]'") from error

from careerbot.channels.mcp.serving import asgi_app, serve_http, serve_stdio
from careerbot.channels.mcp.tools import make_server

__all__ = ["asgi_app", "make_server", "serve_http", "serve_stdio"]
