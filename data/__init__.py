"""What Waymark knows: occupations, titles, pay, people; search, scoring and fit; sources and migrations."""
