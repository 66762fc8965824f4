"""The skill on AWS Lambda: set the function's handler to `skill.hosting.aws_lambda.handler`.

Alexa calls the function directly, so AWS has checked the sender; the application id is checked
when SKILL_ID is set. Imports are kept few: each one is paid for at every cold start.
"""

import os
import time
from typing import Any

from skill.alexa.builder import build_skill
from skill.hosting.faults import answer_or_fault
from skill.hosting.request_log import ANSWERED, FAILED, log_request

_skill = build_skill(os.environ.get("SKILL_ID") or None)


def handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    """Answer one request envelope; raises SkillFault for a foreign application id."""
    started = time.perf_counter()
    outcome = FAILED
    try:
        response = answer_or_fault(_skill, event)
        outcome = ANSWERED
    finally:
        log_request(started, outcome, event)
    return response
