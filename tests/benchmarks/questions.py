"""How many questions a check takes over all answers, beside the best possible decision tree.

By hand: ``python -m tests.benchmarks.questions``. Each question counts, safety and heat included;
yes, no and not sure weigh the same.
"""
# ruff: noqa: T201 -- a benchmark prints what it finds

from tests.conversation.questions import asked_by_the_skill, best_possible, mean


def main() -> None:
    """Walk all answers, and print."""
    ours, best = asked_by_the_skill(), best_possible()
    print("questions   the skill   best possible")
    for number in range(1, max(*ours, *best) + 1):
        shares = [float(one.get(number, 0)) for one in (ours, best)]
        print(f"{number:9}   {shares[0]:9.1%}   {shares[1]:13.1%}")
    print(f"     mean   {float(mean(ours)):9.2f}   {float(mean(best)):13.2f}")
    most = [
        float(sum(share for number, share in one.items() if number <= 5)) for one in (ours, best)
    ]
    print(f"up to five   {most[0]:8.1%}   {most[1]:13.1%}")


if __name__ == "__main__":
    main()
