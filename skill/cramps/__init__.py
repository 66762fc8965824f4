"""The shared cause-matching logic: facts as data, and pure functions over them."""
