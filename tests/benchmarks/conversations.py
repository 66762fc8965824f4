"""How much of the conversation the exploration covers.

By hand: ``python -m tests.benchmarks.conversations``. Takes about a minute.
"""
# ruff: noqa: T201 -- a benchmark prints what it finds

import time
from collections import Counter

from tests.conversation.exploration import TURNS, explore
from tests.conversation.rules import RULES


def main() -> None:
    """Explore once, and print what was visited."""
    started = time.perf_counter()
    found = explore(RULES)
    seconds = time.perf_counter() - started
    print(f"{len(found.courses):,} states, {found.transitions:,} transitions, {seconds:.0f} s")
    print(f"{len(TURNS)} turns tried in each, {len(RULES)} rules held on each transition")
    print(f"{len(found.replies):,} different replies, {len(found.broken)} rules broken")
    for question, count in Counter(course.asking for course in found.courses).most_common():
        print(f"{count:>8,}  {question or '(nothing asked)'}")


if __name__ == "__main__":
    main()
