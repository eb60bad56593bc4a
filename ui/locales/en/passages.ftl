reading-minutes = { $minutes ->
    [one] { $minutes } min read
   *[other] { $minutes } min read
}
reading-progress = How much is read
reading-progress-value = { $minutes ->
    [0] { PERCENT($percent) }
    [one] { PERCENT($percent) }, about { $minutes } minute left
   *[other] { PERCENT($percent) }, about { $minutes } minutes left
}
settings-reading-time = Show how long an article takes to read
settings-reading-progress = Show how much of an article is read
settings-reading-resume = Reopen articles where they were left
settings-reading-resume-hint = Those that were left beyond the first screen and before their end.
