"""What people may say in their own words, and long random conversations full of it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hypothesis import strategies as st

from skill.conversation.conversation import respond
from skill.conversation.replies import Reply
from skill.conversation.state import State
from skill.conversation.turns import AskCause, AskRemedy, Command, Correction, Say, Tell, Turn
from skill.cramps.interview import POSSIBLE_ANSWERS
from skill.cramps.knowledge import KNOWLEDGE

TELLABLE = sorted(KNOWLEDGE.tellable)
SIGNS = sorted(KNOWLEDGE.sign)


class Step(NamedTuple):
    """One turn of a conversation: what was before, what was said, what came of it."""

    before: State
    turn: Turn
    after: State
    reply: Reply


@st.composite
def telling(draw: st.DrawFn, warnings: bool = True) -> Tell:
    """Up to three signs present and two absent, sometimes a warning sign or an answer."""
    names = draw(st.lists(st.sampled_from(TELLABLE), min_size=1, max_size=4, unique=True))
    split = draw(st.integers(0, min(3, len(names))))
    warned = draw(st.sampled_from([(), (), (), *((name,) for name in KNOWLEDGE.warning)]))
    answer = draw(st.none() | st.sampled_from(POSSIBLE_ANSWERS))
    return Tell(tuple(names[:split]), tuple(names[split:]), warned if warnings else (), answer)


ANSWERING = st.sampled_from([Say(answer) for answer in POSSIBLE_ANSWERS])
ASKING = st.sampled_from(
    [
        *(command for command in Command if command is not Command.STOP),
        *(Correction(answer) for answer in POSSIBLE_ANSWERS),
        *(AskRemedy(remedy.id) for remedy in KNOWLEDGE.remedies),
        *(AskCause(cause.id) for cause in KNOWLEDGE.causes),
        AskRemedy(None),
        AskCause(None),
    ]
)
TURNS = st.lists(
    st.one_of(ANSWERING, ANSWERING, telling(warnings=False), telling(), ASKING), max_size=25
)


def walk(turns: Iterable[Turn]) -> Iterator[Step]:
    """Hold the conversation these turns make, until the session closes."""
    state = State()
    for turn in turns:
        after, reply = respond(state, turn)
        yield Step(state, turn, after, reply)
        if not reply.listens:
            return
        state = after
