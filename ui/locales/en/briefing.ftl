# The briefing: what the feeds told in a time, on one page.
briefing-title = Briefing
command-go-briefing = Go to the briefing
command-briefing-today = Briefing of today
command-briefing-since = Briefing since the last visit
command-briefing-day = Choose a day for the briefing
command-briefing-mark-read = Mark this briefing as read
command-briefing-save-html = Save the briefing as a web page
command-briefing-save-epub = Save the briefing as an e-book
command-briefing-save-markdown = Save the briefing as Markdown
group-briefing = Briefing
briefing-period = Time
briefing-period-today = Today
briefing-period-since = Since last visit
briefing-period-day = Day
briefing-since = Since { DATETIME($when, weekday: "long", hour: "numeric", minute: "numeric") }
briefing-minutes = { $count ->
    [one] One minute to read
   *[other] { $count } minutes to read
}
briefing-leads = Lead stories
briefing-more = More
briefing-more-sources = { $count ->
    [one] and one more
   *[other] and { $count } more
}
briefing-read = (read)
briefing-starred = (starred)
briefing-end = That’s all.
briefing-left-out = { $count ->
    [one] One more article is not on this page.
   *[other] { $count } more articles are not on this page.
}
briefing-show-rest = Show unread articles
briefing-new = { $count ->
    [one] One new article
   *[other] { $count } new articles
}
briefing-menu = More about this briefing
briefing-settings = Settings of the briefing
briefing-back = Back to the briefing
briefing-saved = The briefing was saved.

# Why a story is here.
briefing-why-feeds = { $count ->
    [one] In one of your feeds
   *[other] In { $count } of your feeds
}
briefing-why-read = You often read { $feed }
briefing-why-starred-feed = You often star { $feed }
briefing-why-starred = You starred it
briefing-why-fresh = New

# Nothing to tell.
briefing-no-feeds = There is nothing to tell yet.
briefing-no-feeds-hint = Follow some feeds, and their day is told here.
briefing-empty-today = Nothing has come today yet.
briefing-empty-since = Nothing has come since your last visit.
briefing-empty-day = Nothing came on that day.
briefing-empty-hint = There are other days to look at.
briefing-latest = The last day with articles
briefing-choose-day = Choose a day
briefing-choose-hint = Days without articles cannot be chosen.
briefing-show-day = Show

# Its message, at a time of day.
briefing-ready = { $count ->
    [one] Your briefing: one story
   *[other] Your briefing: { $count } stories
}

settings-briefing-interest = In the briefing, put first what you give time to
settings-briefing-interest-hint = Articles that were open for some seconds count, and stars; what was only marked as read never does. Nothing of it leaves this computer.
settings-briefing-learned = What Broadsheet learned from your reading
settings-briefing-learned-none = Nothing yet.
settings-briefing-learned-line = Opened: { $read } of { $came }. Starred: { $starred }.
settings-briefing-forget = Forget all of it
settings-briefing-forgotten = What was learned from your reading is forgotten.
settings-briefing-notify = Message when the briefing is ready
settings-briefing-notify-hint = Comes while Broadsheet runs.
settings-briefing-notify-never = Never
