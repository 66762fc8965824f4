"""Speech as text that can be read: pauses, whisper and pace marked."""

import re
from xml.etree import ElementTree as ET

NAMESPACE = "https://developer.amazon.com/alexa"  # SSML leaves the prefix "amazon" undeclared
EFFECT = f"{{{NAMESPACE}}}effect"
SPACES = re.compile(r"[ \t\n]+")
PAUSE = re.compile(r"\[pause ([\d.]+) s\]")
PAUSES = re.compile(rf"{PAUSE.pattern}(?: {PAUSE.pattern})+")
BEFORE_MARK = re.compile(r" ([.,;:?!])")


def readable(speech: str) -> str:
    """Turn SSML, or plain text, into one line to read."""
    if not speech.lstrip().startswith("<speak"):
        return speech
    declared = speech.replace("<speak", f'<speak xmlns:amazon="{NAMESPACE}"', 1)
    root = ET.fromstring(declared)  # noqa: S314  (the skill's own speech)
    text = SPACES.sub(" ", "".join(_pieces(root))).strip()
    text = PAUSES.sub(_one_pause, text)
    return BEFORE_MARK.sub(r"\1", text)


def _pieces(element: ET.Element) -> list[str]:
    inside = [element.text or ""]
    for child in element:
        inside += [*_pieces(child), child.tail or ""]
    return [_opening(element), *inside, " " if element.tag in ("p", "s") else ""]


def _opening(element: ET.Element) -> str:
    if element.tag == "break":
        return f" [pause{_duration(element.get('time', ''))}] "
    if element.tag == "audio":
        return " [sound] "
    if element.tag == EFFECT:
        return f" [{element.get('name', 'effect')}] "
    if element.tag == "prosody":
        return "".join(f" [{name} {value}] " for name, value in element.items())
    return ""


def _one_pause(pauses: re.Match[str]) -> str:
    """Write pauses in a row, which Alexa limits to 10 s each, as the one that is heard."""
    seconds = sum(float(pause) for pause in PAUSE.findall(pauses[0]))
    return f"[pause {seconds:g} s]"


def _duration(time: str) -> str:
    """Write "10s" and "500ms" as seconds."""
    if time.endswith("ms"):
        return f" {int(time.removesuffix('ms')) / 1000:g} s"
    return f" {float(time.removesuffix('s')):g} s" if time else ""
