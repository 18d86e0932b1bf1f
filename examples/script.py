"""A conversation in a few lines of Python. Run it: python examples/script.py"""

import careerbot

bot = careerbot.load()
session = bot.session()  # remembers what it settled: the role, the place, what you know

for question in (
    "How much does a data scientist earn in Canada?",
    "and a data engineer?",
    "I know Python and SQL. What am I missing for that?",
):
    reply = session.reply(question)
    print(f"> {question}\n{reply.text}")
    for source in reply.sources:
        print(f"  [{source.title}, {source.year}]")
    print()

saved = session.state.to_json()  # for a cookie, a database, a file: ids and a few words, never the conversation
later = bot.session(careerbot.State.from_json(saved))
print(later.reply("what tools do they use?").text)
