"""careerbot in Slack by Socket Mode, in a program of your own. Needs: pip install 'careerbot[slack]'

SLACK_BOT_TOKEN and SLACK_APP_TOKEN are those of an app made from `careerbot slack manifest`.
"""

import asyncio
import os
import signal

import careerbot
from careerbot.channels.slack.app import make_app
from careerbot.channels.slack.socket import Socket
from careerbot.stores import open_store


async def main() -> None:
    bot = careerbot.load()  # or load("my-content/")
    store = open_store(os.environ.get("STORE", "memory:"))  # sqlite:///sessions.db, valkey://127.0.0.1:6379/0
    api = os.environ.get("SLACK_API_URL", "https://slack.com/api/")
    slack = make_app(bot, store, token=os.environ["SLACK_BOT_TOKEN"], api=api)

    @slack.bolt.shortcut("say_hello")  # Bolt as you know it: listeners of your own beside careerbot's
    async def hello(ack):
        await ack()

    stopped = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopped.set)
    connection = Socket(slack, os.environ["SLACK_APP_TOKEN"])
    await connection.open()
    print("connected", flush=True)
    await stopped.wait()
    await connection.close()
    await store.close()


if __name__ == "__main__":
    asyncio.run(main())
