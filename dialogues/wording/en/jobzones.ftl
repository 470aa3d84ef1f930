# How much preparation a job takes, in our own plain words: O*NET's job zones and its education, experience and training
# categories (ids end in scale and category), and BLS's entry requirements (ids end in BLS's own value as a slug).

## O*NET job zones
jobzone-1 = You can start with no experience, though some of these jobs ask for a high school diploma. You learn at work, in days, weeks, or a few months.
    .short = Little or no preparation
jobzone-2 = Most of these jobs ask for a high school diploma, and it helps to have done similar work. You train at work for some months, up to a year.
    .short = Some preparation
jobzone-3 = Most of these jobs take trade school, an apprenticeship, or a two-year degree. Plan on a year or two of training at work, too.
    .short = Medium preparation
jobzone-4 = Most of these jobs ask for a four-year college degree, but not all of them do. You often need a few years of related work or training as well.
    .short = A lot of preparation
jobzone-5 = Most of these jobs ask for more school after college, such as a master's degree, law school, or medical school. Many also take years of experience.
    .short = The most preparation

## O*NET: education people in the job need (2.D.1)
education-RL-1 = No high school diploma
education-RL-2 = High school diploma or a GED
education-RL-3 = Certificate after high school
education-RL-4 = Some college, no degree
education-RL-5 = Two-year (associate's) degree
education-RL-6 = Four-year (bachelor's) degree
education-RL-7 = Certificate after a bachelor's degree
education-RL-8 = Master's degree
education-RL-9 = Certificate after a master's degree
education-RL-10 = Professional degree (law, medicine)
education-RL-11 = Doctoral degree (PhD)
education-RL-12 = Training after a doctoral degree

## O*NET: experience in related work (3.A.1)
experience-RW-1 = No experience
experience-RW-2 = Up to 1 month
experience-RW-3 = 1 to 3 months
experience-RW-4 = 3 to 6 months
experience-RW-5 = 6 months to 1 year
experience-RW-6 = 1 to 2 years
experience-RW-7 = 2 to 4 years
experience-RW-8 = 4 to 6 years
experience-RW-9 = 6 to 8 years
experience-RW-10 = 8 to 10 years
experience-RW-11 = More than 10 years

## O*NET: classes the employer gives at the workplace (3.A.2)
training-PT-1 = No classes at work
training-PT-2 = Up to 1 month
training-PT-3 = 1 to 3 months
training-PT-4 = 3 to 6 months
training-PT-5 = 6 months to 1 year
training-PT-6 = 1 to 2 years
training-PT-7 = 2 to 4 years
training-PT-8 = 4 to 10 years
training-PT-9 = More than 10 years

## O*NET: training while doing the work (3.A.3)
training-OJ-1 = None, or a quick demo
training-OJ-2 = Up to 1 month
training-OJ-3 = 1 to 3 months
training-OJ-4 = 3 to 6 months
training-OJ-5 = 6 months to 1 year
training-OJ-6 = 1 to 2 years
training-OJ-7 = 2 to 4 years
training-OJ-8 = 4 to 10 years
training-OJ-9 = More than 10 years

## BLS: education most people need to start
entry-education-no-formal-educational-credential = No diploma or degree
entry-education-high-school-diploma-or-equivalent = High school diploma or a GED
entry-education-postsecondary-nondegree-award = Certificate after high school
entry-education-some-college-no-degree = Some college, no degree
entry-education-associate-s-degree = Two-year (associate's) degree
entry-education-bachelor-s-degree = Four-year (bachelor's) degree
entry-education-master-s-degree = Master's degree
entry-education-doctoral-or-professional-degree = Doctoral or professional degree (PhD, law, medicine)

## BLS: training on the job to do it well
entry-training-none = No set training at work
entry-training-short-term-on-the-job-training = Up to 1 month of training at work
entry-training-moderate-term-on-the-job-training = 1 to 12 months of training at work
entry-training-long-term-on-the-job-training = More than 12 months of training at work
entry-training-apprenticeship = An apprenticeship: paid work plus classes, often for 3 to 5 years
entry-training-internship-residency = An internship or residency: practice with experts to guide you

## BLS: years in a related job before this one
entry-experience-none = No experience in a related job
entry-experience-less-than-5-years = Less than 5 years in a related job
entry-experience-5-years-or-more = At least 5 years in a related job
