"""What happens next: ``(state, turn) -> (state, reply)``, and nothing besides.

``move`` decides where the conversation goes. ``respond`` adds what any conversation has: the
same again, slower, softer, where it comes from, the notice, and patience with what was missed.
"""

import msgspec

from skill.conversation import going_back, requests, safety
from skill.conversation.answers import answer
from skill.conversation.course import Moved, ask, end, good_night, turn_over
from skill.conversation.replies import Line, Reply, sources_of
from skill.conversation.state import ABOUT_THE_BODY, Course, State
from skill.conversation.telling import tell
from skill.conversation.turns import AskCause, AskRemedy, Command, Correction, Say, Tell, Turn

WHILE_WARNED = {Command.WHY, Command.GO_BACK, Command.PREVIOUS, Command.HELP}
"""The only requests that are met while a warning sign is on the table, besides stopping."""

MANNERS = {
    Command.SLOWER: {"slow": True},
    Command.FASTER: {"slow": False},
    Command.WHISPER: {"whisper": True},
    Command.NORMAL_VOICE: {"slow": False, "whisper": False},
}
"""How it sounds from now on."""

TAKEN_FOR_UNSURE = 2  # misses in a row

SOURCES_TOLD = 3  # names heard in the dark; the card lists them all


def respond(state: State, turn: Turn) -> tuple[State, Reply]:
    """Answer one turn of the person's."""
    if turn is Command.MISHEARD:
        return _misheard(state)
    if turn in (Command.REPEAT, *MANNERS) and state.said.listens:
        manner = MANNERS.get(turn, {}) if isinstance(turn, Command) else {}
        return msgspec.structs.replace(state, misses=0, **manner), state.said
    if turn is Command.SOURCE:
        return _settled(state, _where_from(state))
    return _settled(state, move(state.course, turn))


def move(course: Course, turn: Turn) -> Moved:
    """Where the conversation goes with this turn."""
    match turn:
        case Tell():
            return tell(course, turn)
        case Say() | Correction() if not course.asking:
            return requests.welcome(course)
        case Say():
            return answer(course, turn.answer)
        case Correction():
            return _corrected(course, turn)
        case Command.STOP if safety.is_warned(course):
            return end(course, Line("urgency.same_day"), Line("farewell"))
        case _ if safety.is_warned(course) and turn not in {*WHILE_WARNED, Command.STOP}:
            return course, Reply((Line("clue.one_leg"),), course.asking)
        case AskRemedy():
            return requests.about_remedy(course, turn)
        case AskCause():
            return requests.about_cause(course, turn)
        case Command():
            return requests.REQUESTS.get(turn, requests.welcome)(course)


def _corrected(course: Course, turn: Correction) -> Moved:
    """Another answer to the question before, or to this one where there was none."""
    if going_back.can_go_back(course):
        course, _ = going_back.go_back(course)
    return answer(course, turn.answer)


def _misheard(state: State) -> tuple[State, Reply]:
    """First rephrase; then take it for "not sure"; the third time offer something easier."""
    course, misses = state.course, min(state.misses + 1, TAKEN_FOR_UNSURE + 1)
    if not course.asking:
        moved = ask(course, "cramping_now", Line("missed.first"))
    elif misses == 1:
        moved = course, Reply((Line("missed.first"),), course.asking)
    elif misses == TAKEN_FOR_UNSURE:
        moved = answer(course, "unsure", Line("missed.second"))
    elif course.asking == "offer_tips":
        moved = good_night(course)
    else:
        moved = ask(turn_over(course), "offer_tips", Line("missed.third"))
    return _settled(state, moved, misses)


def _where_from(state: State) -> Moved:
    """The sources of what was said last; failing that, of what is being asked."""
    about = (*state.said.lines, Line(f"why.{state.said.question}"))
    sources = tuple(dict.fromkeys(source for line in about for source in sources_of(line)))
    line = (
        Line("comes_from.known", sources=sources[:SOURCES_TOLD])
        if sources
        else Line("comes_from.all")
    )
    return requests.aside(state.course, line)


def _settled(state: State, moved: Moved, misses: int = 0) -> tuple[State, Reply]:
    """Add the notice where health is first spoken of, and remember what was said."""
    course, reply = moved
    if not state.noticed and _is_about_health(reply):
        reply = msgspec.structs.replace(reply, lines=(*reply.lines, Line("notice")))
        state = msgspec.structs.replace(state, noticed=True)
    if reply.listens and reply.question == state.said.question:
        reply = msgspec.structs.replace(reply, again=True)
    said = msgspec.structs.replace(reply, card=())
    return msgspec.structs.replace(state, course=course, said=said, misses=misses), reply


def _is_about_health(reply: Reply) -> bool:
    return reply.question in ABOUT_THE_BODY or any(map(sources_of, reply.lines))
