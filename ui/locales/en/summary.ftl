# The summary above an article and in rows, and what is related to it.
command-summary = Show the summary, or put it away
command-copy-summary = Copy the summary
summary-title = Summary
summary-from-article = Sentences of the article itself
summary-from-page = The page’s own abstract
summary-hide = Put the summary away
summary-none = No summary: the article is too short for one.
summary-copied = The summary was copied.

# When it is shown.
summary-mode = Summary
summary-as-all = As in all feeds
summary-off = Never
summary-on-demand = When asked for
summary-always = Above every article
settings-summary = Summaries
settings-summary-hint = Made on this computer of the article’s own sentences; nothing is asked of anyone. A key shows or hides one.
views-summaries = Summary in place of the first words
command-toggle-summaries = Show summaries or first words in the list

related-title = Related
related-same-story = Same story
related-shares = Shares: { $words }
