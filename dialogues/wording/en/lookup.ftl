# Looking up a job by what someone typed.

lookup-close = “{ $query }” could be one of these jobs. Which do you mean?
lookup-more = Here are more jobs that “{ $query }” could mean.
lookup-none-of-these = None of these
lookup-more-button = More

lookup-not-found = I couldn’t find a job called “{ $query }”.
lookup-nearest = Did you mean one of these?
lookup-hint = Try another name for it, one word less, or say what the person does: “fixes elevators”.
lookup-try-again = Then try another name for it, or say what the person does all day: “fixes elevators”, “helps old people at home”.

lookup-others-button = I meant another job

# Not a job: answered like a person would.
talk-greeting = Hi! Which job shall we look at? Type any name for it.
talk-farewell = Goodbye! Come back any time; just type a job.
talk-thanks = You’re welcome! Type another job whenever you like.
talk-yes = Good! Type the name of a job and I’ll look it up.
talk-no = All right. Type another job whenever you like.
talk-dont-know = That’s all right: many people don’t know yet. Look at a few jobs and notice what you like about them.
talk-help = Type a job by any name: “ward clerk”, “RN”, “sub teacher”. I’ll tell you what it is, what it pays and where it’s heading.
talk-who-are-you = I’m Waymark, a chat bot that knows about jobs: what they are, what they pay and where they’re heading. Type one.
talk-reaction = Shall we look at another job? Type any name for it.
talk-rude = Let’s talk about jobs. Type any name for one.
talk-some-job = Happy to help you look around. Type a job you’ve wondered about, or start with one of these.
talk-empty = I didn’t catch a job there. Type a name for one, such as “plumber”.
talk-nonsense = I couldn’t make a job out of that. Type a name for one, such as “plumber” or “dog walker”.
lookup-line = { $job }: { $gist }

# In a list in any chat: @waymark ward clerk
glance-title = Type a job by any name
glance-none = No job by that name: try another
glance-open = All about this job
glance-line = { $pay }: { $gist }
