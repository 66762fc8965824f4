"""What the model of every language holds: its intents, their slots, and the slots' types."""

# Alexa hears these two by itself and takes no samples for them.
WITHOUT_SAMPLES = ("AMAZON.FallbackIntent", "AMAZON.NavigateHomeIntent")

# The built-in intents that a skill may extend with samples of its own.
BUILT_IN = (
    "AMAZON.YesIntent",
    "AMAZON.NoIntent",
    "AMAZON.HelpIntent",
    "AMAZON.StopIntent",
    "AMAZON.CancelIntent",
    "AMAZON.RepeatIntent",
    "AMAZON.StartOverIntent",
    "AMAZON.NextIntent",
    "AMAZON.PreviousIntent",
    "AMAZON.PauseIntent",
    "AMAZON.ResumeIntent",
)

# The skill's own intents: name → slot → slot type.
CUSTOM: dict[str, dict[str, str]] = {
    "UnsureIntent": {},
    "TellIntent": {
        "sign": "SIGN",
        "second_sign": "SIGN",
        "third_sign": "SIGN",
        "absent_sign": "ABSENT_SIGN",
        "warning_sign": "WARNING_SIGN",
        "answer": "ANSWER",
    },
    "CrampNowIntent": {},
    "CheckIntent": {},
    "WhyIntent": {},
    "GoBackIntent": {},
    "CorrectIntent": {"answer": "ANSWER"},
    "SlowerIntent": {},
    "FasterIntent": {},
    "WhisperIntent": {},
    "NormalVoiceIntent": {},
    "WarmthTipsIntent": {},
    "WarmUpIntent": {},
    "SeatedIntent": {},
    "RemedyIntent": {"remedy": "REMEDY"},
    "CauseIntent": {"cause": "CAUSE"},
    "DoctorIntent": {},
    "SourceIntent": {},
    "SendCardIntent": {},
    "ThanksIntent": {},
}

# Slots that take several values in one breath ("cold feet and standing all day").
MULTIPLE_VALUES = ("sign",)

SPOKEN_INTENTS = (*BUILT_IN, *CUSTOM)
SLOT_TYPES = tuple(
    dict.fromkeys(slot_type for slots in CUSTOM.values() for slot_type in slots.values())
)
