"""What the questionnaires have in common: a person's runs in the store, and the walk through one of them."""
