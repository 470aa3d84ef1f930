# What stands in the pictures, and the same in words for those who do not see them (`picture-alt-…`).

## Pay
picture-pay-year = Pay in a year
picture-pay-hour = Pay an hour
picture-all-jobs = Middle of all jobs: { $amount }
picture-at-least = at least { $amount }
picture-at-least-above = at least
picture-p10 = 1 in 10 makes less
picture-p25 = 1 in 4 makes less
picture-median = half make more
picture-p75 = 1 in 4 makes more
picture-p90 = 1 in 10 makes more
picture-p10-at-least = 9 in 10 make this or more
picture-p25-at-least = 3 in 4 make this or more
picture-median-at-least = half make this or more
picture-p75-at-least = 1 in 4 makes this or more
picture-p90-at-least = 1 in 10 makes this or more
picture-pay-year-range = { $low } to { $high } a year
picture-pay-hour-range = { $low } to { $high } an hour
picture-pay-middle = middle { $amount }
picture-pay-year-middle = middle { $amount } a year
picture-pay-hour-middle = middle { $amount } an hour
picture-alt-pay-year = Pay in a year, { $job }: { $figures }.
picture-alt-pay-hour = Pay an hour, { $job }: { $figures }.
picture-alt-p10 = 1 in 10 makes less than { $amount }
picture-alt-p25 = 1 in 4 makes less than { $amount }
picture-alt-median = half make more than { $amount }
picture-alt-p75 = 1 in 4 makes more than { $amount }
picture-alt-p90 = 1 in 10 makes more than { $amount }
picture-alt-p10-at-least = 9 in 10 make at least { $amount }
picture-alt-p25-at-least = 3 in 4 make at least { $amount }
picture-alt-median-at-least = half make at least { $amount }
picture-alt-p75-at-least = 1 in 4 makes at least { $amount }
picture-alt-p90-at-least = 1 in 10 makes at least { $amount }
picture-alt-all-jobs = The middle of all jobs is { $amount }.

## Interests and values
picture-interests = Interests
picture-values = What matters at work
picture-scale = { $whose } ({ $low } to { $high })
picture-scale-ends = { $low } is low, { $high } is high
picture-band = where the score most likely lies
picture-alt-interests = Interests, { $title }.
picture-alt-values = What matters at work, { $title }.
picture-alt-scores = { $whose }: { $scores }.
picture-alt-interval = { $score } (between { $low } and { $high })

## Education
picture-education = Education this job takes
picture-percent = { $percent }%
picture-percent-below-one = under 1%
picture-alt-level = { $name } { $percent }
picture-alt-education = Education this job takes, as the people in it say, { $job }: { $levels }.

## Comparison, card and result
picture-comparison = Side by side
picture-pay = Pay
picture-growth = Growth over ten years
picture-skills = Skills
picture-also-known-as = Also called
picture-also-known-as-line = Also called { $names }
picture-result = What you told us
picture-jobs = Jobs to look at
picture-alt-fact = { $name }: { $fact }
picture-alt-job = { $job }. { $facts }.
picture-alt-result = Your result: { $code }.
picture-alt-jobs = Jobs to look at: { $jobs }.

# Sources under a picture.
picture-source-bls = U.S. Bureau of Labor Statistics, { $version }.
picture-source-onet = O*NET { $version } (modified).
picture-source-both = O*NET (modified) and U.S. Bureau of Labor Statistics.
