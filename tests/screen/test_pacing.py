"""The seconds of a stretch as they run."""

from skill.screen.pacing import phases_of, read_text


def test_each_silence_is_counted_after_what_announces_it() -> None:
    """Holds and rests follow each other without a gap on the screen, named as they are spoken."""
    hold, rest = phases_of([[("Lean in. Hold.", 10), ("Rest.", 5), ("Good.", 0)]])
    assert [(hold.label, hold.seconds), (rest.label, rest.seconds)] == [("Hold", 10), ("Rest", 5)]
    assert hold.from_ == 0 < hold.at < hold.to == rest.from_ < rest.at < rest.to
    assert hold.to - hold.at == 10_000


def test_lines_before_a_stretch_put_it_off() -> None:
    """What is said first takes its time."""
    (alone,) = phases_of([[("Hold.", 10)]])
    (after,) = phases_of([[("Okay, let's begin.", 0)], [("Hold.", 10)]])
    assert after.at > alone.at


def test_slower_speech_puts_the_count_off_and_leaves_its_length() -> None:
    """Only the words take longer."""
    (usual,) = phases_of([[("Lean in. Hold.", 10)]])
    (slow,) = phases_of([[("Lean in. Hold.", 10)]], slow=True)
    assert slow.at > usual.at
    assert slow.to - slow.at == usual.to - usual.at


def test_nothing_is_counted_without_a_silence() -> None:
    """A reply without pauses has no count."""
    assert phases_of([[("Good night.", 0)]]) == []


def test_a_whole_sentence_is_no_label() -> None:
    """A sentence that is read beside the count does not stand under it again."""
    assert phases_of([[("Hold it, and keep breathing.", 15)]])[0].label == ""


def test_what_the_count_tells_is_not_written_out() -> None:
    """Single words before a silence are left to the count; everything else is read."""
    passage = [("Lean in. Hold.", 10), ("Rest.", 10), ("Hold.", 10), ("Well done.", 0)]
    assert read_text(passage) == "Lean in. Hold. Well done."
