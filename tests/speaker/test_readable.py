"""Speech that can be read."""

import pytest

from skill.speaker.readable import readable


@pytest.mark.parametrize(
    ("speech", "text"),
    [
        ("Plain.", "Plain."),
        ("<speak>Hold it.</speak>", "Hold it."),
        ('<speak>Hold. <break time="10s"/> Rest.</speak>', "Hold. [pause 10 s] Rest."),
        ('<speak>Hold.<break time="10s"/><break time="5s"/></speak>', "Hold. [pause 15 s]"),
        ('<speak>One<break time="500ms"/>two</speak>', "One [pause 0.5 s] two"),
        ("<speak><p>Cold feet.</p><p>Salt &amp; water?</p></speak>", "Cold feet. Salt & water?"),
        (
            '<speak><amazon:effect name="whispered">Good night.</amazon:effect></speak>',
            "[whispered] Good night.",
        ),
        ('<speak><prosody rate="slow">Slowly.</prosody></speak>', "[rate slow] Slowly."),
        ('<speak>One <emphasis level="strong">leg</emphasis>.</speak>', "One leg."),
    ],
)
def test_speech_is_shown_with_its_pauses_and_manner(speech: str, text: str) -> None:
    """Pauses, whisper and pace are marked; everything else is plain text."""
    assert readable(speech) == text
