# The first words, help and what Waymark is.

greeting-title = Hello, I’m Waymark.
greeting-what = Type any job by any name and I’ll tell you what it is, what it pays and where it is heading.
greeting-how = Try “ward clerk”, “RN” or “the person who fixes elevators”.
greeting-library-only = Right now I only know { $count } jobs, in brief: I couldn’t reach the publishers’ full data.
greeting-empty = I have no jobs to look up yet: whoever runs me needs to build them first (waymark data build).

example-1 = Nurse
example-2 = Electrician
example-3 = Software developer
example-4 = Ward clerk

button-about = About Waymark
button-help = What can I ask?

help-title = What you can ask
help-job = A job by any name: “ward clerk”, “RN”, “sub teacher”. A few typing mistakes are fine.
help-question = A question: “what does a ward clerk make in Ohio”, “how do I become a plumber”, “jobs like florist”, “compare nurse and paramedic”, “would I like being a welder”.
help-suits = Find out what suits you: /interests asks what you’d like to do, /values what matters to you, /fit shows jobs that go with your answers, and /result puts all of it on one page to keep.
help-list = Keep jobs you like: tap “☆ Save”. Type “my list” or /list to see them.
help-any-time = You can type another job at any moment. /start begins again, /about says where the facts come from.

about-title = About Waymark
about-what = Waymark is a free chat bot for people choosing work. It is open source and shows no ads.
about-figures = The figures come from U.S. public data. The plain words are ours.
about-onet = This service includes information from the { $release } by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA), used under the CC BY 4.0 license (creativecommons.org/licenses/by/4.0). O*NET® is a trademark of USDOL/ETA. Waymark has modified all or some of this information. USDOL/ETA has not approved, endorsed, or tested these modifications.
about-bls = Pay and outlook: U.S. Bureau of Labor Statistics, { $releases }. Public domain; BLS has not endorsed Waymark.
about-library = I’m running on my small built-in library of { $count } jobs, because the publishers’ data could not be reached when I was set up.
about-kept = What I keep: where you are in our talk and what you answered, under a number and not your name.

unreadable = I can only read words. Type the name of a job, such as “plumber”.
too-long = That’s a lot of words for me. Type just the job’s name, such as “plumber”.
unknown-command = I don’t know the command /{ $command }. Type a job’s name, or /help to see what I can do.
old-button = That button is from an earlier talk and no longer works. Type a job’s name, or start from here.
old-link = That link doesn’t lead to a job I know. Type a job’s name and I’ll look it up.
