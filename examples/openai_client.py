"""OpenAI's SDK, talking to careerbot. Run it: careerbot serve --also openai & python examples/openai_client.py"""

import os

from openai import OpenAI

client = OpenAI(base_url=os.environ.get("CAREERBOT_URL", "http://127.0.0.1:8000") + "/v1", api_key="none")
messages = []

for question in ("What skills does a data scientist need?", "and the tools?"):
    messages.append({"role": "user", "content": question})
    said = ""
    print(f"> {question}")
    for chunk in client.chat.completions.create(model="careerbot", messages=messages, stream=True):
        piece = chunk.choices[0].delta.content or ""
        print(piece, end="", flush=True)
        said += piece
    messages.append({"role": "assistant", "content": said})
    print("\n")
