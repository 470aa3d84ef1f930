# The interests questionnaire: the way in, a question's buttons, the result.

interest-button = Find out what suits me

## The way in
interest-begin-title = Find out what suits you
interest-begin-what = I’ll name some activities and you say how you would like them: about 18, which takes 2 minutes. Never mind pay or skill. There are no right answers, and you can stop any time; I keep what you said.
interest-start = Start
interest-quick = Quick: 12 questions
interest-go-on = Go on ({ $count } answered)
interest-afresh = Start afresh
interest-see-result = See my result

## A question
interest-progress-part = Part { $part } of { $parts } · { $number } of { $of }
interest-progress = { $number } of { $of }
interest-answer-1 = 😣 Strongly dislike
interest-answer-2 = 🙁 Dislike
interest-answer-3 = 😐 In between
interest-answer-4 = 🙂 Like
interest-answer-5 = 😍 Strongly like
interest-answered = ✓ { $answer }
interest-back = ‹ Back
interest-skip = Skip
interest-keep = Keep it ›
interest-stop = Stop
interest-first-kept = I kept your first answer to that one. Tap “‹ Back” to change it.
interest-was-skipped = You skipped that one. Tap “‹ Back” to answer it.

## What can be typed instead of a button, by meaning; commas between
interest-typed-1 = 1, strongly dislike, strongly dislike it, hate, hate it, hate that, i hate it, i hate that, i would hate it, i'd hate it, really dislike, really don't like it, no way, never, hell no, absolutely not, definitely not, awful, terrible, horrible, ugh, yuck, eww, ew, 😣, 😡, 😠, 🤮, 🤢, 😖, 😫, 😭, 💩
interest-typed-2 = 2, dislike, dislike it, i dislike it, don't like, don't like it, i don't like it, dont like, dont like it, i dont like it, do not like it, i do not like it, not like, not for me, not my thing, not really, not much, no, nope, nah, no thanks, bad, boring, 🙁, ☹, 😕, 😞, 😒, 👎
interest-typed-3 = 3, in between, meh, so so, so-so, ok, okay, neutral, neither, maybe, might, unsure, not sure, i'm not sure, im not sure, don't care, i don't care, dont care, don't mind, i don't mind, dont mind, whatever, average, 50/50, fifty fifty, depends, it depends, 😐, 😑, 🤷, 🤷‍♀, 🤷‍♂
interest-typed-4 = 4, like, like it, i like it, i like that, i'd like it, i'd like that, i would like it, i would like that, yes, yeah, yep, yup, ya, sure, good, nice, fine, fun, cool, sounds good, sounds fun, why not, 🙂, 😊, 😀, 😃, 😄, ☺, 👍, 👌
interest-typed-5 = 5, strongly like, strongly like it, love, love it, love that, love this, i love it, i love that, i'd love it, i'd love that, i would love it, i would love that, really like it, like it a lot, a lot, hell yes, hell yeah, yes please, absolutely, definitely, awesome, amazing, great, perfect, 😍, 🤩, 🥰, ❤, 😻, 💯, 🔥
interest-typed-back = back, go back, previous, undo, ‹ back, <, <-
interest-typed-skip = skip, skip it, skip this, skip this one, skip that, pass, next, next one, keep, keep it, keep it ›, idk, i don't know, i dont know, don't know, dont know, dunno, no idea, no clue, not a clue, 🤔
interest-typed-stop = stop, stop it, quit, end, finish, done, i'm done, im done, enough, that's enough, no more, cancel, exit

## Stopped, finished, old buttons
interest-kept = { $count ->
    [0] You haven’t answered any yet. Go on any day, or type a job to look it up.
    [one] I kept your answer. A few more and there is a result: go on any day, or type a job to look it up.
   *[other] I kept your { $count } answers. A few more and there is a result: go on any day, or type a job to look it up.
}
interest-all-skipped = That was all I can ask, and there are too few answers to say what suits you. That’s fine: type any job to read about it, or start afresh.
interest-finished = That question is from a quiz you have finished, so I changed nothing.
interest-lost = That button is from a quiz I don’t have. You can begin one here.

## The same answer to all
interest-alike-title = The same answer each time
interest-alike = You have answered “{ $answer }” to all { $count } so far. That’s fine, but I can’t yet tell what you like more and what less.
interest-alike-ways = Go on, as the next ones may be different for you. Or start afresh, or see what can be said now.
interest-alike-so-far = See what can be said

## The result
interest-you = You
interest-picture-title = What you told us
interest-code = { $names } ({ $code })
interest-all-clear = The order of these three is clear.
interest-first-clear = { $type } is clearly first.
interest-close = { $place ->
    [1] First place
    [2] Second place
   *[3] Third place
} is close between { $first } and { $second }.
interest-would-settle = About { $count ->
    [one] { $words } more question
   *[other] { $words } more questions
} would settle { $open ->
    [one] it
   *[other] the { $place ->
        [1] first
        [2] second
       *[3] third
    }
}.
interest-too-close = More questions would hardly tell them apart: you like them about the same.
interest-sketch = With { $count } answers this is a sketch; more answers make it surer.
interest-weak = You turned down most of what I named, so these are the types you like best of what you like little.
interest-reason = { $answer ->
    [1] You’d hate to { $item }
    [2] You’d rather not { $item }
    [3] You’d neither like nor dislike to { $item }
    [4] You’d like to { $item }
   *[5] You’d strongly like to { $item }
}
interest-compared = Of 100 people, how many came out lower than you:
interest-percentile = { $type }: { $percent }
interest-norms = The people: about 20,000 adults with a college degree who took a free test online in 2015 to 2018. They were asked about the same activities in other words.
interest-no-test = This is about what you like, not what you are good at. Use it to explore.

interest-flat-title = No type stands out yet
interest-straight = You gave the same answer to all { $count } questions, so I can’t tell what you like more and what less. It may be that my questions didn’t fit.
interest-flat = Your { $count } answers come out about the same for all six types. Many people like a bit of everything, or haven’t found their thing yet.
interest-flat-ways = You can answer some more, begin again, or type any job that makes you curious and read about it.

interest-settle = { $count ->
    [one] Ask me that one
   *[other] Ask me those { $words }
}
interest-number = { $count ->
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
   *[other] { $count }
}
interest-more = Ask me { $words } more
interest-all = Ask me everything (48)
interest-retake = Retake
interest-earlier = Earlier result

## Before and now
interest-comparison-title = Before and now
interest-now = Now, { DATETIME($day, dateStyle: "long") }
interest-then = Before, { DATETIME($day, dateStyle: "long") }
interest-none = no type stood out
interest-then-and-now = { $type }: { $then } before, { $now } now
interest-comparison-note = From 1 (strongly dislike) to 5 (strongly like). Small changes mean little.

## Counting answers
interest-consent = May I count your answers, with no name, to make the questions better? Once counted, nobody can tell which were yours, so they can’t be taken back.
interest-consent-yes = Yes
interest-consent-no = No thanks
interest-consent-thanks = Thank you. Your answers count, with no name.
