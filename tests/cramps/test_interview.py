"""From answers to the next question: enough of them, and not one more."""

from hypothesis import given, settings
from hypothesis import strategies as st

from skill.cramps.interview import POSSIBLE_ANSWERS, next_question
from skill.cramps.knowledge import KNOWLEDGE, Answer
from skill.cramps.matching import Answers, Level, match, told
from tests.cramps.answers import all_combinations, interviewed

SIGNS = st.sampled_from([sign.id for sign in KNOWLEDGE.signs])
TOLD = st.dictionaries(SIGNS, st.sampled_from(POSSIBLE_ANSWERS), max_size=6)
ANSWERS = st.fixed_dictionaries(dict.fromkeys(KNOWLEDGE.asked, st.sampled_from(POSSIBLE_ANSWERS)))


def result(answers: Answers) -> list[tuple[str, Level]]:
    """What a result would tell."""
    return [(one.cause, one.level) for one in told(match(answers, KNOWLEDGE))]


def test_stopping_early_never_changes_the_result() -> None:
    """Over all combinations of answers, asking everything would have told the same."""
    for answers in all_combinations():
        _, collected = interviewed(answers, {})
        assert result(collected) == result(answers), answers


@given(volunteered=TOLD, answers=ANSWERS)
@settings(max_examples=400, deadline=None)
def test_nor_does_it_after_signs_were_volunteered(
    volunteered: dict[str, Answer], answers: dict[str, Answer]
) -> None:
    """What a person told counts as answered, and the rest is asked as far as it matters."""
    asked, collected = interviewed(answers, volunteered)
    assert result(collected) == result({**answers, **volunteered})
    assert len(set(asked)) == len(asked)
    assert not set(asked) & set(volunteered)


def test_no_question_comes_twice_and_none_is_needless() -> None:
    """Each question asked could still change the result, by some answers to all that is left."""
    for answers in list(all_combinations())[::97]:
        asked, _ = interviewed(answers, {})
        assert len(set(asked)) == len(asked)
        for place, question in enumerate(asked):
            so_far = {name: answers[name] for name in asked[:place]}
            assert can_matter(question, so_far), (question, so_far)


def can_matter(question: str, so_far: dict[str, Answer]) -> bool:
    """Whether this answer can tell results apart, tried out with all answers to the others."""
    for others in all_combinations():
        rest = {**others, **so_far}
        outcomes = {str(result({**rest, question: answer})) for answer in POSSIBLE_ANSWERS}
        if len(outcomes) > 1:
            return True
    return False


def test_nothing_is_asked_once_everything_is_known() -> None:
    """Nor where what is known implies it."""
    assert next_question(dict.fromkeys(KNOWLEDGE.asked, "unsure"), KNOWLEDGE) is None
    implied: dict[str, Answer] = {"uncovered_legs": "yes", "worn_out": "yes", "tingling": "yes"}
    asked, _ = interviewed(dict.fromkeys(KNOWLEDGE.asked, "no"), implied)
    assert not {"cold_feet", "effort", "numbness"} & set(asked)


def test_the_most_telling_question_comes_first() -> None:
    """The first question leaves fewer results open, over its answers, than the last would."""
    first = next_question({}, KNOWLEDGE)
    assert first in KNOWLEDGE.asked
    assert first != "unbalanced_diet"
