"""What there is to touch: each button means the same turn as its spoken twin."""

from collections.abc import Mapping

from skill.cramps.knowledge import KNOWLEDGE

INTENTS: Mapping[str, str] = {
    "yes": "AMAZON.YesIntent",
    "no": "AMAZON.NoIntent",
    "unsure": "UnsureIntent",
    "next": "AMAZON.NextIntent",
    "previous": "AMAZON.PreviousIntent",
    "pause": "AMAZON.PauseIntent",
    "resume": "AMAZON.ResumeIntent",
    "stop": "AMAZON.StopIntent",
    "why": "WhyIntent",
    "warm_up": "WarmUpIntent",
    "warmth": "WarmthTipsIntent",
    "card": "SendCardIntent",
}
"""The intent that each button sends."""

Buttons = tuple[tuple[str, ...], tuple[str, ...]]
"""The answers, and quieter ones beside them, the most needed first: a round screen has one."""

STEERING: Mapping[str, Buttons] = {
    "cramping_now": (("yes", "no"), ("warm_up", "warmth")),
    "easing": (("yes", "no"), ("pause", "previous")),
    "long_cramp": (("yes", "no"), ("unsure", "pause", "previous")),
    "next_step": (("next", "pause"), ("previous",)),
    "felt_right": (("yes", "no"), ("pause", "previous")),
    "go_on": (("resume", "stop"), ("previous",)),
    "offer_warm_up": (("yes", "no"), ("why", "card")),
    "offer_doctor": (("yes", "no"), ("why", "card")),
}


def buttons_for(question: str) -> Buttons:
    """Choose the buttons that answer a question; none where nothing is asked."""
    if not question:
        return (), ()
    if question in STEERING:
        return STEERING[question]
    if question in KNOWLEDGE.asked or question in KNOWLEDGE.safety_question:
        return ("yes", "no"), ("unsure", "why", "previous")
    return ("yes", "no"), ()
