# What would suit me: the list of jobs with reasons, filters, and whether one job would suit.

fit-button = What would suit me?
fit-would = Would it suit me?
fit-nothing-told = I can’t say yet: I know nothing about you. Two short sets of questions would change that. The first asks what you like doing, the second what matters to you at work; each takes about two minutes, and one is enough to begin.

## How sure things are. Nothing here is said more firmly than the answers are sure.
fit-without-values = I only went by what you like doing. The questions on what matters to you would add what you want from a job.
fit-without-interests = I only went by what matters to you. The questions on what you like doing would add the most: they count for more.
fit-flat-interests = Your answers on what you like come out much the same for all six types, so take the order as a rough guess.
fit-flat-values = Your answers on what matters come out much the same for all six values, so they hardly tell jobs apart.

## The list
fit-list-title = Jobs to explore
fit-band = { $band ->
    [best] { $strength ->
        [clearly] Fit best
        [probably] Probably fit best
       *[perhaps] May fit best
    }
    [great] { $strength ->
        [clearly] Fit well
        [probably] Probably fit well
       *[perhaps] May fit well
    }
    [good] { $strength ->
        [clearly] Fit in part
        [probably] Probably fit in part
       *[perhaps] May fit in part
    }
   *[other] May fit less
}: { $count ->
    [one] one job
   *[other] { $count } jobs, about equally so
}
fit-band-one = { $band ->
    [best] { $strength ->
        [clearly] It is one of those that fit your answers best.
        [probably] It is probably one of those that fit your answers best.
       *[perhaps] It may be one of those that fit your answers best.
    }
    [great] { $strength ->
        [clearly] It fits your answers well.
        [probably] It probably fits your answers well.
       *[perhaps] It may fit your answers well.
    }
    [good] { $strength ->
        [clearly] It fits your answers in part.
        [probably] It probably fits your answers in part.
       *[perhaps] It may fit your answers in part.
    }
   *[other] It may fit your answers less.
}
fit-line = { $job }: { $why }
fit-draws = { $names } { $strength ->
    [clearly] clearly { $count ->
        [one] draws
       *[other] draw
    }
    [probably] probably { $count ->
        [one] draws
       *[other] draw
    }
   *[perhaps] may draw
} you there.
fit-rubs = { $kind ->
    [interests-rubs] { $strength ->
        [clearly] But it asks for { $name } work, which you like less.
        [probably] But it asks for { $name } work, which you probably like less.
       *[perhaps] But it asks for { $name } work, which you may like less.
    }
    [interests-misses] { $strength ->
        [clearly] But it has little { $name } work, which you like.
        [probably] But it has little { $name } work, which you probably like.
       *[perhaps] But it has little { $name } work, which you may like.
    }
    [values-rubs] { $strength ->
        [clearly] What it offers, { $name }, matters less to you.
        [probably] What it offers, { $name }, probably matters less to you.
       *[perhaps] What it offers, { $name }, may matter less to you.
    }
   *[values-misses] { $strength ->
        [clearly] But it has less { $name }, which matters to you.
        [probably] But it has less { $name }, which probably matters to you.
       *[perhaps] But it has less { $name }, which may matter to you.
    }
}
fit-spares = It asks little of what you would rather not do.
fit-list-note = Many jobs fit about equally; the order inside a group means little. Pick what makes you curious.
fit-list-none = No job I know of meets all of that. Take a filter away and there will be some.
fit-only = Only
fit-only-what = { $what } ({ $left } of { $of } jobs)
fit-more = More like these ›
fit-to-list = Jobs that may suit me
fit-surprise = Surprise me
fit-surprise-again = Another surprise
fit-surprise-title = A surprise: { $job }
fit-surprise-why = It comes from another field than the jobs at the top of your list, or lies further down, and still fits.
fit-no-surprise = I have no more surprises that fit. Take a filter away, or look through the list.

## Filters
fit-filter = Filter
fit-filter-title = Which jobs to show
fit-filter-how = Tap one, or type it: “only jobs without college”, “over 60k”, “growing”, “in Texas”.
fit-filter-now = Now only:
fit-filter-schooling = { $level ->
    [1] no diploma needed
    [2] high school at most
    [3] no college needed
    [4] no degree needed
    [5] two years of college at most
    [6] four years of college at most
   *[7] a master’s degree at most
}
fit-filter-zone = job zone { $zone } or lower
fit-filter-pay = { $amount } a year or more
fit-filter-growth = { $growth ->
    [fast] growing faster than most
   *[growing] growing
}
fit-filter-state = in { $state }
fit-ask-schooling = Schooling
fit-ask-pay = Pay
fit-ask-growth = Growth
fit-ask-state = State
fit-ask-zone = Preparation
fit-which-schooling = How much schooling at most? It goes by what is usually asked of people who start.
fit-which-pay = How much at least? Half of the people in the job make that or more. You can type an amount, too.
fit-which-growth = Which jobs? It goes by the number of jobs expected over ten years.
fit-which-state = Which state? Type its name, and I’ll show jobs with pay published there.
fit-any-schooling = Any schooling
fit-any-pay = Any pay
fit-any-growth = Shrinking ones too
fit-which-zone = How much preparation at most? Job zones count schooling, training, and experience together: 1 takes little or none, 5 takes the most.
fit-any-zone = Any job zone
fit-any-state = The whole country
fit-no-place = I can’t sort jobs by outdoors, office, or home: the figures I have don’t say where people work. A job’s own page tells what they do all day.
fit-clear = No filters
fit-bring-back = Bring back { $count ->
    [one] the job
   *[other] the { $count } jobs
} I left out

## Not for me
fit-not = Not for me
fit-not-some = Not for me …
fit-not-which = Which of these is not for you? I’ll leave it out from now on.
fit-not-job = ✕ { $job }
fit-left-out = I’ll leave out { $job } from now on. If you like, say why.
fit-because = { $why ->
    [work] Not my kind of work
    [school] Too much schooling
    [pay] Pays too little
   *[other] Just no
}
fit-because-thanks = { $why ->
    [school] Good to know. { $job } stays out. You can also set how much schooling you want at most.
    [pay] Good to know. { $job } stays out. You can also set what a job should pay at least.
   *[other] Good to know. { $job } stays out.
}
fit-undo = Undo

## Would it suit me?
fit-would-title = Would it suit you? { $job }
fit-would-nothing-told = I can’t say yet: I don’t know what you like or what matters to you. Each set of questions takes about two minutes, and one is enough to begin. Here is what it takes and pays:
fit-would-unrated = I can’t compare this job with your answers: nobody has rated it.
fit-would-other-side = I can’t compare this job with what you told me so far: it is only rated on the other questions.
fit-verdict = { $band ->
    [best] { $strength ->
        [clearly] Of all I compared, this is among the jobs closest to your answers.
        [probably] This is probably among the jobs closest to your answers.
       *[perhaps] This may be among the jobs closest to your answers; they don’t settle it yet.
    }
    [great] { $strength ->
        [clearly] This job is close to your answers.
        [probably] This job is probably close to your answers.
       *[perhaps] This job may be close to your answers; they don’t settle it yet.
    }
    [good] { $strength ->
        [clearly] Some of your answers speak for this job, and on the whole a little more than against it.
        [probably] Some of your answers speak for this job, and probably a little more than against it.
       *[perhaps] Your answers neither speak for this job nor against it, as far as I can tell.
    }
   *[other] { $strength ->
        [clearly] More of your answers point away from this job than to it. That is no reason not to look: here is where.
       *[perhaps] Your answers may point away from this job, but they don’t settle it.
    }
}
fit-would-draws = What fits:
fit-would-rubs = What may not:
fit-would-no-rubs = I see nothing in your answers that speaks against it.
fit-unrated-interests = Nobody has rated which interests this job asks for, so only your values count here.
fit-unrated-values = Nobody has rated which values this job meets, so only your interests count here.
fit-would-note = A place to explore from, no verdict: people in the same job differ a lot.

# How much of it the job has, as a word: very-strong, strong, moderate, weak or very-weak among all jobs.
fit-interests-draws = { fit-job-is } { $people } { $sentence }
fit-interests-rubs = { fit-job-is-part }; { $standing } { $people } Would that be all right?
fit-interests-misses = { $name }: { fit-job-has }, and { $standing } Would you miss it?
fit-values-draws = { $name }: { fit-job-gives }. { $daily } { $sentence }
fit-values-misses = { $name }: { fit-job-gives-less }, and { $standing } { $daily } Would you miss it?
fit-values-rubs = { $name }: { fit-job-gives }; { $standing }
fit-job-is = { fit-job-is-part }.
fit-job-is-part = { $job ->
    [very-strong] This job is very { $name }
    [strong] This job is strongly { $name }
    [moderate] This job is fairly { $name }
   *[weak] This job is a little { $name }
}
fit-job-has = { $job ->
    [very-weak] this job has hardly any of it
    [weak] this job has little of it
   *[moderate] this job has less of it than of its main sides
}
fit-job-gives = { $job ->
    [very-strong] this job gives very much of it
    [strong] this job gives much of it
    [moderate] this job gives a fair amount of it
   *[weak] this job gives more of it than of most else
}
fit-job-gives-less = { $job ->
    [very-weak] this job gives hardly any of it
    [weak] this job gives little of it
   *[moderate] this job gives less of it than of other things
}

fit-standing-place = your answers put that { $place ->
    [1] first of six.
    [2] second of six.
    [3] third of six.
    [4] fourth of six.
    [5] fifth of six.
   *[6] last of six.
}
fit-standing-about = your answers put that { $place ->
    [1] at or near the top of six.
    [2] about second of six.
    [3] about third of six.
    [4] about fourth of six.
    [5] about fifth of six.
   *[6] at or near the bottom of six.
}
fit-standing-compared = { $high ->
    [true] { $strength ->
        [clearly] that is high for you, compared with other people.
       *[probably] that is probably high for you, compared with other people.
    }
   *[false] { $strength ->
        [clearly] that is low for you, compared with other people.
       *[probably] that is probably low for you, compared with other people.
    }
}
fit-standing-open = how much you want that, your answers don’t settle.
fit-days-R = People in such work spend their days on tools, machines, plants, or animals.
fit-days-I = People in such work spend their days on facts, tests, and hard questions.
fit-days-A = People in such work spend their days on new ideas and their own style.
fit-days-S = People in such work spend their days on helping, teaching, or caring for others.
fit-days-E = People in such work spend their days on leading, selling, and making deals.
fit-days-C = People in such work spend their days on records, numbers, and set steps.

fit-schooling = Usually needed to start: { $needed }.
fit-schooling-enough = You have { fit-own-words }: that is enough.
fit-schooling-to-go = You have { fit-own-words }, so there is some school still to go.
fit-own-words = { $own ->
    [1] no diploma yet
    [2] a high school diploma
    [3] a certificate after high school
    [4] some college
    [5] a two-year degree
    [6] a four-year degree
    [7] a master’s degree
   *[8] a doctoral or professional degree
}
fit-training = Then: { $training }.
fit-need = You said you need { $need }: { $share ->
    [nine-in-ten] at least 9 in 10 make that.
    [three-in-four] at least 3 in 4 make that.
    [half] at least half of them make that.
    [one-in-four] at least 1 in 4 makes that.
    [one-in-ten] at least 1 in 10 makes that.
    [few] fewer than 1 in 10 make that.
   *[unknown] how many make that is not published.
}
fit-own-button = My schooling
fit-own-which = How much school have you done so far? I only use it to say what is still to go.
fit-own-level = { $level ->
    [1] No diploma yet
    [2] High school diploma or GED
    [3] Certificate after high school
    [4] Some college
    [5] Two-year degree
    [6] Four-year degree
    [7] Master’s degree
   *[8] Doctoral or professional degree
}
fit-need-button = What I need to earn
fit-need-which = What do you need to earn in a year, before taxes? Tap an amount or type one.
fit-any-need = I’d rather not say

## Which answers made the difference
fit-why = What made the difference?
fit-why-list = Which answers made the difference
fit-why-job = Which answers made the difference: { $job }
fit-why-none = No single answer made a difference: the list rests on all of them together.
fit-why-line = { $answer }. Without it, these jobs would move by about { $moved } { $moved ->
    [one] place
   *[other] places
}.
fit-why-line-job = { $answer }. Without it, the job would stand about { $moved } { $moved ->
    [one] place
   *[other] places
} { $raised ->
    [true] lower
   *[false] higher
}.
fit-why-note = I left out each answer once and ranked all jobs again. Change one and see the list move.
fit-picked-most = You picked “{ $statement }” as what matters most
fit-picked-least = “{ $statement }” as what matters least
fit-change = Change { $number }
fit-change-intro = What would you say now? I keep the new answer.
fit-ask-most = Which of these matters most to you?
fit-ask-least = Which of these matters least?
fit-change-most = Change what matters most
fit-change-least = Change what matters least
fit-moved = Changed. New among the first seven: { $came }. No longer: { $left }.
fit-moved-order = Changed. The same seven jobs lead, in another order.
fit-moved-none = Changed. The first seven stay as they were.
