# The result to keep: on one page, as a picture and as a PDF.

result-button = Keep my results
result-nothing-told = There is nothing to keep yet: I know nothing about you. Two short sets of questions would change that. The first asks what you like doing, the second what matters to you at work; each takes about two minutes, and one is enough to begin.
result-pdf-button = PDF to print or share
result-pdf = Here is the PDF: what you like, what matters to you, and jobs to look at with the reasons. It is made for you, and for a counselor or parent if you like. Only you get it from me; whoever you hand it to can read all of it.

result-title = What you told Waymark
result-day = { DATETIME($day, dateStyle: "long") }
result-no-test = This is about what you like and want, not what you are good at. Use it to explore.
result-interests-sure = Interests: { $open ->
    [0] the order of the first three is clear
    [one] one of the first three places is close
   *[other] { $open } of the first three places are close
} after { $count } answers.
result-values-sure = Values: { $sure }
result-band = The point is the best guess; the bar around it is where the score most likely lies.
result-why = Why
result-not-title = What this is not
result-not = It is not a test of ability, and it says nothing about how well anyone would do a job. It must not be used to choose or turn down people for a job, a course, or a school. It comes from one person’s own answers on one day, which may change. Jobs are compared by figures for the whole country; every workplace is different.
result-sources = Sources
result-footer = Waymark · page { $page }
