# The career profile: the card and its sections.

back-to-job = ‹ Back
page-more = More ›
page-back = ‹ Earlier

name-is-one-of = { $article ->
    [an] An
   *[a] A
} { $name } is one of its names.
also-known-as = Also called
card-interests = Interests
card-pay = Pay
card-pay-range = { $low } to { $high } a year for most people
card-pay-range-open = { $low } to { $high } or more a year
card-pay-hour-range = { $low } to { $high } an hour for most people
card-pay-hour-range-open = { $low } to { $high } or more an hour
card-pay-middle-year = around { $middle } a year
card-pay-middle-hour = around { $middle } an hour
# Figures published only for a group of jobs that this one is counted with.
of-its-group = { $figures } in the whole group of { $group }
card-skills = Skills
card-knowledge = Knowledge
card-tasks = What they do most
card-source = Sources: O*NET { $onet }; U.S. Bureau of Labor Statistics, { $bls }.
card-source-onet = Source: O*NET { $onet }.
card-source-library = Source: Waymark’s own library, made from O*NET and BLS figures.
card-little-known = Little is published about this job. The nearest jobs with more to tell are under “Similar jobs”.
card-nothing-near = Little is published about this job.

section-does = What they do
section-tasks = Tasks
section-pay = Pay
section-outlook = Outlook

does-publisher = The publisher’s words
does-publisher-title = In the publisher’s words:
section-unknown = “{ $section }” is not published for this job. Here is what is:
section-unknown-nearest = “{ $section }” is not published for this job. The nearest job that has it is { $job }. Here is what is published for this one:
section-heading = { $section }: { $job }
does-plain = In plain words
does-source = Source: { $release }.

tasks-plain = In plain words, the most important first:
tasks-all = The publisher’s list, the most important first:
tasks-all-button = The publisher’s list ({ $count })
tasks-page = { $from }–{ $to } of { $count }
tasks-source = Source: { $release }. Plain words are ours.

pay-middle-year = Half of them make more than { $median } a year, half make less.
pay-middle-hour = Half of them make more than { $median } an hour, half make less.
pay-middle-year-at-least = Half of them make { $median } a year or more.
pay-middle-hour-at-least = Half of them make { $median } an hour or more.
pay-mean-higher = The average is { $mean }, higher than that middle.
pay-mean-higher-by-few = The average is { $mean }: higher, because a few make much more.
pay-mean-lower = The average is { $mean }, lower than that middle.
pay-mean-near = The average is { $mean }, close to that middle.
pay-mean-year = On average they make { $mean } a year.
pay-mean-hour = On average they make { $mean } an hour.
pay-at-least = { $amount } or more
pay-all-jobs-year = For scale: the middle of all jobs in the country is { $amount } a year.
pay-all-jobs-hour = For scale: the middle of all jobs in the country is { $amount } an hour.
pay-by-state = In a state
pay-in-country = In the whole country
pay-the-country = the country
pay-in-state = In { $state }:
pay-line-state = { $state }: { $told }
pay-which-state = Which state? Tap it or type its name.
pay-not-published = Pay for this job in { $where } is not published: too few people there, or too few answers.
pay-by-hour = By the hour
pay-by-year = By the year
pay-combined = This is pay for { $title } taken together; it is published as one group.
pay-picture-title = { $job }, counted with { $group }
pay-people = { $count ->
    [one] { $count } person in { $where } works in this job.
   *[other] { $count } people in { $where } work in this job.
}
pay-people-combined = { $count ->
    [one] { $count } person in { $where } works in these jobs.
   *[other] { $count } people in { $where } work in these jobs.
}
pay-source = U.S. Bureau of Labor Statistics, { $version }, before taxes. Self-employed people are not counted.

outlook-change = { $speed ->
    [decline] The number of these jobs is expected to shrink: { $percent } percent from { $from } to { $to }.
    [little] The number of these jobs is expected to stay about the same: { $percent } percent from { $from } to { $to }.
    [slower] It grows more slowly than most jobs: { $percent } percent from { $from } to { $to }.
    [average] It grows about as fast as most jobs: { $percent } percent from { $from } to { $to }.
    [faster] It grows faster than most jobs: { $percent } percent from { $from } to { $to }.
   *[much-faster] It grows much faster than most jobs: { $percent } percent from { $from } to { $to }.
}
outlook-jobs = That takes it from { $from-jobs } jobs to { $to-jobs }.
outlook-jobs-same = There are about { $from-jobs } of these jobs.
outlook-openings-few = Fewer than { $openings } openings are expected each year.
outlook-openings = About { $openings } openings are expected each year.
outlook-why-leaving = Nearly all of them come from people moving to other work or retiring, not from new jobs.
outlook-why-both = About { $percent } percent of them are new jobs; the rest come from people moving to other work or retiring.
outlook-why-some = Some of them are new jobs; most come from people moving to other work or retiring.
outlook-why-despite = The jobs get fewer, but people still leave them for other work or retire, and have to be replaced.
outlook-combined = This is the outlook for { $title } taken together; it is published as one group.
outlook-source = U.S. Bureau of Labor Statistics, Employment Projections { $version }.

# Sections that list elements: the name and one line of meaning.
element-line = { $name }: { $meaning }
section-activities = Activities
activities-intro = What matters most in their work, the most important first:
section-styles = Work style
styles-intro = Ways of being that help most in this job:
styles-apart = What sets this job apart from others most: { $names }.
section-knowledge = Knowledge
knowledge-intro = What it helps most to know about in this job:
section-abilities = Abilities
abilities-intro = What people in this job are able to do well:
section-skills = Skills
skills-intro = What people in this job are good at:

section-interests = Interests
interests-high = The work is usually higher in { $names }.
interest-line = { $name } ({ $strength }): { $meaning }
interests-about = Holland’s six types of work; the words compare this job with all others. Source: { $release }.
interest-strength = { $word ->
    [very-strong] very strong
    [strong] strong
    [moderate] moderate
    [weak] weak
   *[very-weak] hardly any
}

section-values = Values
values-intro = The three of six values that come first in this kind of work, and how strong each is:
value-line = { $name } ({ $word ->
    [very-strong] very strong
    [strong] strong
    [moderate] moderate
    [weak] weak
   *[very-weak] very weak
}): { $meaning }

section-education = Getting there
education-entry = Usually needed to start
education-experience = Work experience
education-training = Training on the job
education-combined = What is usually needed to start is published for { $title } taken together.
education-levels = Of people in the job, asked what the job needs:
education-level = { $percent } percent say: { $name }
education-level-rough = Perhaps { $percent } percent say: { $name }
education-rough = “Perhaps”: few people were asked, and the share may be far off.
education-majors = { $count ->
    [one] Major that leads there
   *[other] Majors that lead there
}
education-residencies = { $count ->
    [one] Residency or fellowship after the degree
   *[other] Residencies and fellowships after the degree
}
education-residencies-intro = { $count ->
    [one] Residency or fellowship after the degree:
   *[other] Residencies and fellowships after the degree:
}
education-majors-intro = { $count ->
    [one] College major that leads to this job:
   *[other] College majors that lead to this job:
}
education-all-majors = { $residencies ->
    [0] All { $count } majors
   *[other] All { $count } majors and residencies
}
education-majors-source = Majors and programs: National Center for Education Statistics, CIP 2020 to SOC 2018 crosswalk.
education-zone = School, experience, and training together, as O*NET rates them: { $amount } ({ $zone } on a scale of 1 to 5).
education-source-bls = Needed to start, experience, training: U.S. Bureau of Labor Statistics, Employment Projections { $version }.
education-source-onet = Preparation, and what people in the job say: { $release }.

section-technology = Technology
technology-intro = { $count ->
    [one] The one program or technology listed as used:
   *[other] Programs and technology used, the most asked for first:
}
technology-line = { $kind ->
    [in-demand] { $name } ({ $category }): in demand for this job
    [hot] { $name } ({ $category }): often asked for
   *[other] { $name } ({ $category })
}

section-sources = Sources
sources-line = { $name }, { $published }
sources-modified = Waymark’s plain words, summaries and groupings are its own and have not been checked by the publishers.

section-related = Similar jobs
related-intro = { $count ->
    [one] The job most like this one. Tap it to see it.
   *[other] Jobs most like this one. Tap one to see it.
}
related-intro-paper = { $count ->
    [one] The job most like this one:
   *[other] Jobs most like this one:
}
related-nearest = { $count ->
    [one] The nearest job that more is published about. Tap it to see it.
   *[other] The nearest jobs that more is published about. Tap one to see it.
}
related-nearest-paper = { $count ->
    [one] The nearest job that more is published about:
   *[other] The nearest jobs that more is published about:
}
related-source = Nearest by the Standard Occupational Classification or by name.

save = ☆ Save
shortlist-button = Your list ({ $count })
unsave = ★ Saved
compare = Compare
share = Share
share-how = { $count ->
    [one] Here is a link to hand on.
   *[other] Here are links to hand on.
}

compare-which = Compare { $jobs } with which job? Type its name or tap one.
compare-third = Add a third job
quoted = “{ $name }”
compare-name = “{ $name }” is one of the names of { $job }.
compare-not-understood = I couldn’t make out { $names }.
compare-most = Three jobs side by side is the most I can show, so I left out { $names }.
compare-which-one = Which one?
compare-pay-in = Pay in { $state }
compare-pay-in-source = U.S. Bureau of Labor Statistics, { $version }, before taxes. Self-employed people are not counted.
compare-whole = Compare the jobs
compare-line = { $job }: { $said }
# Stands between the names of compared jobs, which have commas of their own.
compare-between = vs.
compare-unknown = not published
compare-pay = Pay
compare-growth = Growth over ten years
compare-change = { $speed ->
    [decline] shrinking ({ $percent } percent)
    [little] about the same ({ $percent } percent)
    [slower] slower than most ({ $percent } percent)
    [average] about as fast as most ({ $percent } percent)
    [faster] faster than most ({ $percent } percent)
   *[much-faster] much faster than most ({ $percent } percent)
}
compare-education = Usually needed to start
compare-interests = Interests
compare-values = What it gives you
compare-source = O*NET and U.S. Bureau of Labor Statistics; each job’s own page names the releases.
compare-source-onet = O*NET; each job’s own page names the release.

shortlist-title = Your list
shortlist-empty = Your list is empty. Look up a job and tap “☆ Save” to keep it here.
shortlist-line = { $job }: { $pay }
shortlist-edit = Remove some
shortlist-remove = Remove { $job }
shortlist-done = Done
shortlist-compare = Compare
shortlist-which = Three jobs side by side is the most I can show. Which one first? You add the others next.
shortlist-full = Your list holds { $most } jobs at most. Remove one with /list first.
education-picture = As a picture
education-picture-rough = { $name } (perhaps)
