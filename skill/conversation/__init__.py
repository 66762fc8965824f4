"""What happens next: a pure function from state and turn to state and reply."""
