# Several selected articles.
selection-count = { $count ->
    [one] { $count } article selected
   *[other] { $count } articles selected
}
selection-collapse = Back to one article
selection-actions = What to do…
selection-end = Cancel
selection-marks = Mark and keep
selection-addresses = Open and copy

# Commands.
command-go-later = Go to Read later
command-read-later = Read later, or not
command-tag = Tags
command-snooze = Snooze
command-wake = Wake snoozed articles now
command-copy-title-address = Copy title and address
command-copy-markdown = Copy link as Markdown
command-reveal-feed = Show the article in its feed
command-select-next = Select the next article too
command-select-previous = Select the previous article too
command-select-all = Select all
command-mark-above-unread = Mark everything above as unread
command-mark-below-unread = Mark everything below as unread
command-mark-older-1 = Mark what is older than a day as read
command-mark-older-3 = Mark what is older than three days as read
command-mark-older-7 = Mark what is older than a week as read
command-mark-older-14 = Mark what is older than two weeks as read
command-history = History of changes

# Menus.
article-read-later = Read later
article-not-read-later = Take off Read later
article-snooze = Snooze
article-tags = Tags…
article-open-browser = { $count ->
    [one] Open in browser
   *[other] Open all in browser
}
article-copy-link = { $count ->
    [one] Copy address
   *[other] Copy addresses
}
article-copy-title-link = { $count ->
    [one] Copy title and address
   *[other] Copy titles and addresses
}
article-copy-markdown = { $count ->
    [one] Copy link as Markdown
   *[other] Copy as Markdown list
}
article-mark-unread-many = Mark above or below as unread
article-above-unread = Everything above
article-below-unread = Everything below
article-mark-older = Mark older as read
age-1 = Older than a day
age-3 = Older than three days
age-7 = Older than a week
age-14 = Older than two weeks
article-alike = Find more like this
alike-author = By { $author }
alike-no-author = By the same author
alike-words = About “{ $words }”
alike-no-words = About the same

# What an article is kept for.
article-is-later = Read later
article-is-snoozed = Snoozed until { DATETIME($when, weekday: "short", day: "numeric", month: "short", hour: "numeric", minute: "numeric") }
article-show-tag = Show all articles with this tag
row-more-tags = +{ $count }

# Snoozing.
snooze-title = Snooze
snooze-about = { $count ->
    [one] The article goes out of sight, and comes back as unread.
   *[other] { $count } articles go out of sight, and come back as unread.
}
snooze-later-today = Later today
snooze-tomorrow = Tomorrow
snooze-weekend = At the weekend
snooze-next-week = Next week
snooze-pick = Pick a day…
snooze-wake = Wake now
snooze-until = Snooze until { DATETIME($when, weekday: "short", day: "numeric", month: "short") }
snooze-calendar = The day on which it comes back
calendar-before = Previous month
calendar-after = Next month

# Tags.
tags-title = Tags
tags-about = { $count ->
    [one] For { $count } article.
   *[other] For { $count } articles.
}
tags-search = Find or make a tag
tags-hint = Enter chooses a tag, Enter in the empty field saves.
tags-new = Make “{ $name }”
tags-some = on some
tags-none = No tags yet. Type a name to make one.

# Questions.
mark-all-title = Mark all as read?
mark-all-text = { $count ->
    [one] The list shows { $count } article. You can undo this.
   *[other] The list shows { $count } articles. You can undo this.
}
open-many-title = Open all these?
open-many-text = { $count ->
    [one] { $count } article opens in the browser.
   *[other] { $count } articles open in the browser, each in its own tab.
}
open-many-yes = { $count ->
    [one] Open { $count }
   *[other] Open { $count }
}

# Messages.
toast-articles-copied = { $count ->
    [one] Copied.
   *[other] { $count } articles copied.
}
toast-too-many-to-copy = At most { $most } articles can be copied at once.
toast-read-later = { $count ->
    [one] Kept for later.
   *[other] { $count } articles kept for later.
}
toast-not-read-later = { $count ->
    [one] Taken off Read later.
   *[other] { $count } articles taken off Read later.
}
toast-snoozed = { $count ->
    [one] Snoozed until { DATETIME($when, weekday: "long", hour: "numeric", minute: "numeric") }.
   *[other] { $count } articles snoozed until { DATETIME($when, weekday: "long", hour: "numeric", minute: "numeric") }.
}
toast-woken = { $count ->
    [one] The article is back.
   *[other] { $count } articles are back.
}
toast-tagged = { $count ->
    [one] Tags changed.
   *[other] Tags of { $count } articles changed.
}

# Settings.
settings-mark-by-moving = Moving through the list with the keys marks as read
settings-mark-by-moving-auto = Except with a screen reader
settings-mark-by-moving-on = Always
settings-mark-by-moving-off = Never
settings-mark-by-moving-hint = Otherwise Enter, Space, a click or going to the article’s text marks it.
settings-mark-by-scrolling = Mark as read what I scroll past in the list
settings-ask-mark-all = Ask before marking all as read
settings-next-after-mark-all = After marking all as read, go to the next feed with unread articles
