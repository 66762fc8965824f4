"""A table of how labelled utterances were heard."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from skill.speaker.asked import answer_heard
from skill.speaker.heard import Heard
from skill.speaker.labels import well_heard


class Result(NamedTuple):
    """An utterance, its label, and how it was heard."""

    label: str
    utterance: str
    heard: Heard


def report(title: str, results: Sequence[Result], question: str | None = None) -> str:
    """Return the share heard well and the intents of each label, then every miss.

    With a question, also how often each label answers it with yes, no, unsure or nothing.
    """
    by_label: dict[str, list[Result]] = defaultdict(list)
    for result in results:
        by_label[result.label].append(result)
    width = max(map(len, by_label))
    lines = [title, "=" * len(title)]
    misses = []
    for label, group in by_label.items():
        missed = [result for result in group if not well_heard(label, result.heard)]
        well = len(group) - len(missed)
        told = _counted(_meaning(result.heard) for result in group)
        lines.append(f"{label:{width}} {well:4}/{len(group):<4} {well / len(group):6.1%}  {told}")
        if question:
            answers = _counted(
                answer_heard(question, result.heard) or "no answer" for result in group
            )
            lines.append(f"{'':{width}}  to {question!r}: {answers}")
        misses += [
            f"{label:{width}} {result.utterance!r} was heard as {_told(result.heard)}"
            for result in missed
        ]
    return "\n".join([*lines, "", "Misses:" if misses else "No misses.", *misses, ""])


def _counted(meanings: Iterable[str]) -> str:
    return ", ".join(f"{count} {meaning}" for meaning, count in Counter(meanings).most_common())


def _meaning(heard: Heard) -> str:
    """Return the intent with its slot ids."""
    ids = ", ".join(sorted({slot.id or slot.spoken for slot in heard.slots}))
    name = heard.intent.removeprefix("AMAZON.").removesuffix("Intent")
    return f"{name}({ids})" if ids else name


def _told(heard: Heard) -> str:
    return f"{_meaning(heard)} ({heard.how}, {heard.score:.2f})"
