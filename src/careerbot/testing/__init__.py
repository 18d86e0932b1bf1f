"""What embedders test with: scripted questions and dialogues, and a loopback Slack.

scripted     plays the cases of a script against a bot; its names stand here too
slack        a Slack that runs on this machine: Web API, Socket Mode and signed requests (extra ``slack``)
block_kit    what Slack would refuse of the blocks of a message
"""

from careerbot.testing.scripted import (
    FAILED,
    KNOWN_MISS,
    PASSED,
    PROMOTE,
    Failure,
    Outcome,
    described,
    run_case,
)

__all__ = ["FAILED", "KNOWN_MISS", "PASSED", "PROMOTE", "Failure", "Outcome", "described", "run_case"]
