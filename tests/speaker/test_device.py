"""A virtual Echo: sessions, silence, touch, and nothing but JSON in between."""

from skill.speaker.device import Device
from skill.speaker.envelope import Surroundings
from skill.speaker.hearing import Hearing
from skill.speaker.language import Language
from tests.speaker.conftest import Skill


def test_outside_a_session_only_an_invocation_is_heard(device: Device, skill: Skill) -> None:
    """The device itself says how to begin; the skill is not asked."""
    event = device.say("no")
    assert "open leg cramp guide" in event.speech
    assert event.request is None
    assert not skill.requests


def test_opening_starts_a_session_that_lasts(device: Device, skill: Skill) -> None:
    """The session keeps its id and carries its attributes until the skill ends it."""
    device.say("alexa, open leg cramp guide")
    device.say("yes")
    event = device.say("alexa, stop")
    first, second, third = (envelope["session"] for envelope in skill.requests)
    assert skill.types() == ["LaunchRequest", "IntentRequest", "IntentRequest"]
    assert (first["new"], second["new"]) == (True, False)
    assert first["sessionId"] == second["sessionId"] == third["sessionId"]
    assert (first["attributes"], second["attributes"]) == ({}, {"turn": 1})
    assert not event.listening
    assert not device.in_session


def test_each_session_is_a_new_one(device: Device, skill: Skill) -> None:
    """Nothing is carried from one session into the next; the first is ended properly."""
    device.say("open leg cramp guide")
    device.say("ask leg cramp guide about magnesium")
    launched, ended, asked = skill.requests
    assert ended["request"]["reason"] == "USER_INITIATED"
    assert launched["session"]["sessionId"] != asked["session"]["sessionId"]
    assert asked["session"]["new"] is True
    assert asked["session"]["attributes"] == {}


def test_a_one_shot_is_heard_at_its_best(device: Device, skill: Skill) -> None:
    """The reading of a one-shot that is heard best is the one that is sent."""
    device.say("ask leg cramp guide what about magnesium")
    assert skill.requests[0]["request"]["intent"]["name"] == "RemedyIntent"
    assert device.in_session


def test_silence_is_asked_about_once_then_ends_the_session(device: Device, skill: Skill) -> None:
    """The re-prompt is spoken after the first silence; the second is the end."""
    device.say("open leg cramp guide")
    assert "Still there?" in device.say("").speech
    assert device.in_session
    device.say("  ")
    assert not device.in_session
    assert skill.requests[-1]["request"]["reason"] == "EXCEEDED_MAX_REPROMPTS"
    assert device.say("").request is None


def test_an_answer_makes_silence_count_anew(device: Device) -> None:
    """Two silences in a row end a session, not two in all."""
    device.say("open leg cramp guide")
    device.say("")
    device.say("yes")
    assert "Still there?" in device.say("").speech


def test_leaving_tells_the_skill_once(device: Device, skill: Skill) -> None:
    """At the end of the input an open session ends; without one nothing happens."""
    device.leave()
    device.open()
    device.leave()
    device.leave()
    assert skill.types() == ["LaunchRequest", "SessionEndedRequest"]
    assert skill.requests[-1]["request"]["reason"] == "USER_INITIATED"


def test_slots_arrive_as_alexa_sends_them(device: Device, skill: Skill) -> None:
    """Every slot of the intent is there; a filled one carries its resolution, twice."""
    device.open()
    device.say("my feet aren't cold")
    slots = skill.requests[-1]["request"]["intent"]["slots"]
    assert set(slots) >= {"sign", "second_sign", "absent_sign", "warning_sign"}
    assert slots["sign"] == {"name": "sign", "confirmationStatus": "NONE"}
    absent = slots["absent_sign"]
    (resolution,) = absent["resolutions"]["resolutionsPerAuthority"]
    assert absent["value"] == "my feet aren't cold"
    assert resolution["status"]["code"] == "ER_SUCCESS_MATCH"
    assert resolution["values"][0]["value"]["id"] == "cold_feet"
    assert absent["slotValue"]["resolutions"] == absent["resolutions"]
    assert absent["slotValue"]["type"] == "Simple"


def test_a_screen_is_declared_and_can_be_touched(
    hearing: Hearing, english: Language, skill: Skill
) -> None:
    """Only a device with a screen says that it can show APL; a touch is a user event."""
    shown = Device(hearing, english, Surroundings("en-GB", screen=True), skill)
    shown.open()
    shown.touch(["answer", "yes"])
    plain = Device(hearing, english, Surroundings("en-GB"), skill)
    plain.open()
    with_screen, touched, without = skill.requests
    assert (
        "Alexa.Presentation.APL"
        in with_screen["context"]["System"]["device"]["supportedInterfaces"]
    )
    assert without["context"]["System"]["device"]["supportedInterfaces"] == {}
    assert touched["request"]["type"] == "Alexa.Presentation.APL.UserEvent"
    assert touched["request"]["arguments"] == ["answer", "yes"]
    assert touched["request"]["locale"] == "en-GB"


def test_nothing_but_json_passes(hearing: Hearing, english: Language) -> None:
    """What the skill keeps of a request is a copy, as it would be over a network."""
    kept = []

    def keeps(envelope: dict[str, object]) -> dict[str, object]:
        kept.append(envelope)
        envelope["session"] = "spoilt"
        return {"response": {"shouldEndSession": False}, "sessionAttributes": {"tuple": (1, 2)}}

    device = Device(hearing, english, Surroundings("en-US"), keeps)
    device.open()
    event = device.say("yes")
    assert event.request is not None
    assert event.request["session"]["attributes"] == {"tuple": [1, 2]}
