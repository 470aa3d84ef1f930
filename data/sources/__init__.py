"""Where what is known comes from: finds, fetches, reads and loads the publishers' releases."""
