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
lookup-others-of-button = I meant another “{ $name }”

# A question that names no job, with none on screen.
lookup-which-job = Which job? Type its name.
lookup-which-job-section = { $section }: of which job? Type its name.
lookup-which-job-state = Pay in { $state }: of which job? Type its name.
lookup-or-name = Or is it one of these jobs you mean?
lookup-only-states = I don’t know what jobs pay in { $place }. I know pay in the United States and in each of its states, such as “in Ohio”.

# Questions about many jobs, and about none.
lookup-general-many = I can’t list all jobs of a kind: I look up one job at a time. But I can find jobs that would suit you. Answer a few questions, then narrow the list down by pay, schooling, growth, or state.
lookup-general-one = Or is it this job you mean?
lookup-general-minimum-wage = I don’t know minimum wages. I know what jobs pay, in the whole country and in each state. Type a job’s name.

# What nobody publishes in figures that Waymark has.
lookup-unknown-hours = I don’t know what hours they work. Here is what I know of the job:
lookup-unknown-benefits = I don’t know what comes on top of the pay. Here is what I know of the job:
lookup-unknown-feels = I can’t say how it feels: people in the same job differ a lot. Here is what I know of it:
lookup-unknown-age = I don’t know how old you have to be. Here is what I know of the job:

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
