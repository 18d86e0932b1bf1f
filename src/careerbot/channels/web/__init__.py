"""careerbot on a web page: a JSON API, a chat page, and the server that `careerbot serve` starts (extra `web`).

Importing it without the extra raises CareerbotError, which says what to install.
"""

from careerbot.errors import CareerbotError

try:
    import prometheus_client as _prometheus_client  # noqa: F401
    import starlette as _starlette  # noqa: F401
    import uvicorn as _uvicorn  # noqa: F401
except ModuleNotFoundError as error:
    raise CareerbotError(f"the web channel needs {error.name}: pip install 'careerbot[web]'") from error
