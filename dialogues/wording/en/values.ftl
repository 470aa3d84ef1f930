# The values questionnaire: the way in, a screen of five statements, the result. Start, back, skip, stop and retake are
# those of interests.ftl.

values-button = What matters to me at work

## The way in
values-begin-title = What matters to you at work
values-begin-what = I’ll show you five things a job can give, and you tap the one that matters most, then the one that matters least. That takes about two minutes: { $fewest } to { $most } screens of five. You can stop any time; I keep what you said.

## A screen
values-progress = Screen { $number } · it takes { $fewest } to { $most }
values-ask-most = Which of these matters most to you?
values-ask-least = And which of the other four matters least?
values-picked-most = ✓ most: { $statement }
values-picked-least = ✓ least: { $statement }
values-first-kept = I kept your first choice there. Tap “‹ Back” to change it.
values-was-skipped = You skipped that one. Tap “‹ Back” to answer it.
values-is-most = You picked that one as what matters most. Which of the others matters least?

## Stopped
values-kept = { $count ->
    [0] You haven’t picked any yet. Go on any day, or type a job to look it up.
    [one] I kept what you picked. A few more screens and there is a result: go on any day, or type a job to look it up.
   *[other] I kept your { $count } screens. One or two more and there is a result: go on any day, or type a job to look it up.
}
values-all-skipped = That was all I can ask, and there are too few answers to say what matters to you. That’s fine: type any job to read about it, or start afresh.

## The result
values-result-title = What matters to you at work
values-line = { $strength ->
    [clearly] { $value }
    [probably] { $value } (probably after { $above })
   *[perhaps] { $value } (about level with { $above })
}
values-first = { $strength ->
    [clearly] { $first } is clearly first.
    [probably] { $first } is probably first.
   *[perhaps] What comes first is still open: { $first }, { $second }, or one close to them.
}
values-clear-steps = Where I add nothing, the order is clear.
values-sketch = With { $count ->
    [one] one screen
   *[other] { $count } screens
} this is a sketch; more answers make it surer.
values-chosen = You picked “{ $statement }” as what matters most
values-no-test = This is about what you want from work, compared with your other wishes. Use it to explore.
values-level = { $word ->
    [very-high] matters much more
    [high] matters more
    [middle] in the middle
    [low] matters less
   *[very-low] matters much less
}

values-flat-title = Nothing stands out yet
values-flat = After { $count ->
    [one] one screen
   *[other] { $count } screens
} your choices come out about the same for all six things a job can give. It may be that many of them matter to you.
values-flat-ways = You can answer again, or type any job that makes you curious and read about it.
values-to-interests = What do I like doing?
