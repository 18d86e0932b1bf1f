"""A chat page made with Gradio. Run it: pip install careerbot gradio; python examples/gradio_chat.py"""

import os
import re

os.environ.setdefault("GRADIO_ANALYTICS_ENABLED", "False")  # what people ask stays here

import gradio as gr

import careerbot
from careerbot.display.markdown import markdown

bot = careerbot.load()
NOTE = re.compile(r"\[\^(\d+)\]:?")  # Gradio's Markdown has no footnotes


def answer(message: str, history: list[dict]) -> str:
    """The reply with its sources; the conversation so far is replayed, so that undoing and editing work."""
    session = bot.session()
    for said in (turn["content"] for turn in history if turn["role"] == "user"):
        session.reply(said if isinstance(said, str) else "".join(part.get("text", "") for part in said))
    return NOTE.sub(r"<sup>[\1]</sup>", markdown(session.reply(message)))


demo = gr.ChatInterface(
    answer,
    title="careerbot",
    description="Careers in data, AI and software; every fact with its source.",
    examples=["What skills does a data scientist need?", "data engineer vs analytics engineer"],
    cache_examples=False,
)

if __name__ == "__main__":
    fonts = {"font": ["system-ui", "sans-serif"], "font_mono": ["monospace"]}  # none is fetched from elsewhere
    demo.launch(theme=gr.themes.Default(**fonts))
