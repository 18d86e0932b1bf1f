"""The tokens from the environment, and what to say when one is amiss or a package is missing."""

from __future__ import annotations

import os
from importlib.util import find_spec

from careerbot.errors import CareerbotError

TYPE_CHECKING = False  # as type checkers read it
if TYPE_CHECKING:
    from careerbot.channels.slack.app import SlackApp

PACKAGES = ("slack_bolt", "aiohttp")
_WHERE = {
    "SLACK_BOT_TOKEN": "xoxb-…, at api.slack.com/apps under Install App",
    "SLACK_APP_TOKEN": "xapp-…, at api.slack.com/apps under Basic Information, with the scope connections:write",
    "SLACK_SIGNING_SECRET": "at api.slack.com/apps under Basic Information",
}
_STARTS = {"SLACK_BOT_TOKEN": "xoxb-", "SLACK_APP_TOKEN": "xapp-"}


def demand(extra: str, *packages: str) -> None:
    """Raises CareerbotError, which says what to install, unless all packages are there."""
    if any(find_spec(package) is None for package in packages):
        raise CareerbotError(f"Slack needs more packages: pip install 'careerbot[{extra}]'")


def secret_of(name: str) -> str:
    """A token or secret. Raises CareerbotError when it is not set, or is visibly another."""
    value = os.environ.get(name, "").strip()
    if not value:
        raise CareerbotError(f"{name} is not set; export it ({_WHERE[name]}). `careerbot slack manifest` makes the app")
    if not value.startswith(_STARTS.get(name, "")):
        raise CareerbotError(f"{name} is another kind of token; it begins with {_STARTS[name]} ({_WHERE[name]})")
    return value


def api_address() -> str:
    """Where Slack's Web API is; makes Bolt take the token that it is given, too."""
    from careerbot.channels.slack.sending import SLACK

    os.environ.pop("SLACK_CLIENT_ID", None)  # with it Bolt would look for installations, and not take the token
    return os.environ.get("SLACK_API_URL") or SLACK


async def greeted(slack: SlackApp) -> str:
    """Who the bot is, as Slack says. Raises CareerbotError where it does not take the token or cannot be reached."""
    from aiohttp import ClientError
    from slack_sdk.errors import SlackApiError

    try:
        me = await slack.bolt.client.auth_test()
    except SlackApiError as error:
        raise refused("SLACK_BOT_TOKEN", error) from error
    except (ClientError, TimeoutError, OSError) as error:
        raise CareerbotError(
            f"Slack cannot be reached ({type(error).__name__}); check the network and proxy"
        ) from error
    return f"answering as @{me.get('user')} in {me.get('team')}"


def refused(name: str, error: Exception) -> CareerbotError:
    """What to say when Slack does not take a token: its reason, and where the right one is found."""
    response = getattr(error, "response", None)
    reason = response.get("error") if response is not None else "no reason"
    return CareerbotError(f"Slack refuses {name} ({reason}); give the token of an installed app: {_WHERE[name]}")
