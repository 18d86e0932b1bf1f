"""The app manifest: what to paste at api.slack.com/apps, *Create New App*, *From a manifest*."""

from __future__ import annotations

from typing import Any

PATH = "/slack/events"
COMMAND = "/careerbot"
HELP = "What can you help me with?"  # what a mention or command without words asks
PROMPTS = (
    "What does a data engineer do?",
    "How much does a data scientist earn in the US?",
    "Compare data analyst and data scientist",
    "How do I become an ML engineer?",
)
ABOUT = "Answers questions about careers in data, AI and software, and says where every fact comes from."
_LONG = (
    "careerbot is a career adviser for data, AI and software work. It tells what roles do and need, what they pay, how "
    "they compare and how to get into them. Nothing is generated: every fact is looked up in reviewed content and "
    "shown with its source and year. What is asked stays on the server that your team runs."
)
_EVENTS = ["app_home_opened", "app_mention", "message.im"]
_SCOPES = ["app_mentions:read", "assistant:write", "chat:write", "commands", "im:history"]


def manifest(url: str = "") -> dict[str, Any]:
    """The manifest, for an app whose server has this URL (https://…); for Socket Mode when it is ''."""
    address = {"request_url": f"{url.rstrip('/')}{PATH}"} if url else {}
    command = {"command": COMMAND, "description": "Ask about a career", "usage_hint": "what does a data engineer do?"}
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {
            "name": "careerbot",
            "description": ABOUT,
            "long_description": _LONG,
            "background_color": "#1f3a5f",
        },
        "features": {
            "agent_view": {
                "agent_description": ABOUT,
                "suggested_prompts": [{"title": prompt, "message": prompt} for prompt in PROMPTS],
            },
            "app_home": {
                "home_tab_enabled": False,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "careerbot", "always_online": True},
            "slash_commands": [{**command, "should_escape": False, **({"url": address["request_url"]} if url else {})}],
        },
        "oauth_config": {"scopes": {"bot": _SCOPES}},
        "settings": {
            "event_subscriptions": {**address, "bot_events": _EVENTS},
            "interactivity": {"is_enabled": True, **address},
            "org_deploy_enabled": False,
            "socket_mode_enabled": not url,
            "token_rotation_enabled": False,
        },
    }
