"""From an article's text to what it states, sentence by sentence."""
