"""A check is short: its number of questions over all answers, safety and heat included."""

from tests.conversation.questions import asked_by_the_skill, best_possible, mean


def test_nobody_is_asked_more_than_eight_questions() -> None:
    """Whatever the answers, safety included."""
    assert max(asked_by_the_skill()) <= 8


def test_half_of_all_answers_take_no_more_than_five() -> None:
    """Every combination of yes, no and not sure weighs the same."""
    asked = asked_by_the_skill()
    assert sum(asked.values()) == 1
    assert sum(share for number, share in asked.items() if number <= 5) >= 0.5


def test_the_order_of_questions_is_close_to_the_best() -> None:
    """On average no more than a quarter of a question above the best possible decision tree."""
    ours, best = mean(asked_by_the_skill()), mean(best_possible())
    assert best <= ours <= best + 0.25
