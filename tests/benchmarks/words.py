"""How plain and how short the skill speaks: reading grade, and words a turn.

By hand: ``python -m tests.benchmarks.words``. It explores every conversation first: a minute.
"""
# ruff: noqa: T201 -- a benchmark prints what it finds

import statistics

import textstat  # type: ignore[import-untyped]  # has no types

from skill.speech.words import words_for
from tests.conversation.exploration import explore
from tests.speech.spoken import is_result, sentences, wordings, words_in


def main() -> None:
    """Explore, count, and print."""
    words = words_for("en-US")
    lines = sentences(words)
    grade = textstat.flesch_kincaid_grade(" ".join(lines))
    print(
        f"Flesch-Kincaid grade {grade} over {len(lines)} lines, {sum(map(words_in, lines))} words"
    )
    replies = explore(()).replies
    results = {reply for reply in replies if is_result(reply)}
    for kind, some in (("result", results), ("turn", replies - results)):
        counted = [words_in(text) for reply in some for text in wordings(reply, words)]
        typical, middle = statistics.mean(counted), statistics.median(counted)
        print(f"{kind}: mean {typical:.1f}, median {middle:.0f}, longest {max(counted)} words")
        print(f"  over {len(some)} different ones")


if __name__ == "__main__":
    main()
