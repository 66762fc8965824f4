"""What Alexa listens for: sentences in, interaction models out, rules checked."""
