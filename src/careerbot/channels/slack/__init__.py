"""careerbot in Slack, on Bolt for Python (extra ``slack``).

reading     what Slack sends into plain text, and which of it is for the bot
writing     text so that Slack shows it and obeys none of it
rich_text   sentences, lists and tables as blocks
message     a reply into a message: its blocks, sources, buttons
limits      how much Slack takes
sending     calls of the Web API: rate limits, refused blocks, a status that may fail
talking     a turn: once for each event, in order in each thread
feedback    the thumbs under an answer, and what becomes of them
app         the Bolt app: which event goes where
signing     whether a request comes from Slack
http        the routes for Starlette
socket      Socket Mode
manifest    the app manifest
beside      ``careerbot serve --also slack``
tokens      the tokens from the environment
command     ``careerbot slack``
"""
