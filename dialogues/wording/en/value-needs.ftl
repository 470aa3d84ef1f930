# The 21 needs behind the six work values, in the words people read. A screen shows five and asks which matters most
# and which matters least, so each starts with "I", stands alone, and says one thing. Reading grade 6 or below.

## Achievement
value-need-ability-utilization = I get to do what I am best at
value-need-achievement = I get to see the results of what I do

## Independence
value-need-creativity = I can come up with new ways to do things
value-need-responsibility = I make the choices and answer for them
value-need-autonomy = I plan my own day, with no one watching over me

## Recognition
value-need-advancement = I can work my way up to a better job
value-need-recognition = I hear it when I have done well
value-need-authority = I lead a team and tell people what to do
value-need-social-status = I have a job that people respect

## Relationships
value-need-co-workers = I work with people I like
value-need-social-service = I help people with my work
value-need-moral-values = I never have to do what I think is wrong

## Support
value-need-company-policies = I work for a place that plays fair
value-need-supervision-human-relations = I have a boss who stands up for the team
value-need-supervision-technical = I have a boss who teaches me how to do the job

## Working conditions
value-need-activity = I have plenty to do, so time flies
value-need-working-alone = I can work by myself
value-need-variety = I do something new each day
value-need-compensation = I earn more than most people do
value-need-security = I have a job that will not go away
value-need-working-conditions = I work in a safe place that feels good to be in
