"""From text with pauses to SSML that Alexa accepts: escaped, well formed, short pauses."""

import re

LONGEST_BREAK = 10  # seconds; Alexa refuses longer ones
ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
PAUSE = re.compile(r"\s*\[(\d+)s\]\s*")


def ssml(text: str, *, slow: bool = False, whisper: bool = False) -> str:
    """Mark up text as speech; ``[5s]`` in it becomes a pause of five seconds."""
    marked = PAUSE.sub(_break, text.translate(ESCAPED)).strip()
    if slow:
        marked = f'<prosody rate="slow">{marked}</prosody>'
    if whisper:
        marked = f'<amazon:effect name="whispered">{marked}</amazon:effect>'
    return f"<speak>{marked}</speak>"


def without_pauses(text: str) -> str:
    """Reduce the text to what is read rather than heard."""
    return PAUSE.sub(" ", text).strip()


def paced(text: str) -> list[tuple[str, int]]:
    """Split text at its pauses: what is said, and the seconds of silence after it."""
    said, *rest = PAUSE.split(text)
    steps = [(said, 0)]
    for seconds, following in zip(rest[::2], rest[1::2], strict=True):
        said, silence = steps[-1]
        steps[-1] = (said, silence + int(seconds))
        if following:
            steps.append((following, 0))
    return steps


def _break(found: re.Match[str]) -> str:
    seconds = min(int(found.group(1)), LONGEST_BREAK)
    return f' <break time="{seconds}s"/> '
