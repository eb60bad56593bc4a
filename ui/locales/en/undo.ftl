toast-undone-what = Undone: { $what }

# The history of changes.
history-about = What you changed in the last seven days. Each change can be taken back by itself.
history-empty = Nothing was changed yet.
history-undone = Undone
history-undo-this = Undo: { $what }

# What was done, without a full stop.
step-read = { $count ->
    [one] { $count } article marked as read
   *[other] { $count } articles marked as read
}
step-unread = { $count ->
    [one] { $count } article marked as unread
   *[other] { $count } articles marked as unread
}
step-starred = { $count ->
    [one] { $count } article starred
   *[other] { $count } articles starred
}
step-unstarred = { $count ->
    [one] Star taken off { $count } article
   *[other] Stars taken off { $count } articles
}
step-read-later = { $count ->
    [one] { $count } article kept for later
   *[other] { $count } articles kept for later
}
step-not-read-later = { $count ->
    [one] { $count } article taken off Read later
   *[other] { $count } articles taken off Read later
}
step-snoozed = { $count ->
    [one] { $count } article snoozed
   *[other] { $count } articles snoozed
}
step-unsnoozed = { $count ->
    [one] { $count } snoozed article woken
   *[other] { $count } snoozed articles woken
}
step-tagged = { $count ->
    [one] { $count } article tagged
   *[other] { $count } articles tagged
}
step-untagged = { $count ->
    [one] Tags taken off { $count } article
   *[other] Tags taken off { $count } articles
}
step-tag-renamed = Tag renamed
step-tag-removed = Tag removed
step-feed-edited = { $count ->
    [one] Feed changed
   *[other] { $count } feeds changed
}
step-feeds-moved = { $count ->
    [one] Feed moved
   *[other] { $count } feeds moved
}
step-feeds-removed = { $count ->
    [one] Feed unsubscribed
   *[other] { $count } feeds unsubscribed
}
step-folder-renamed = Folder renamed
step-folder-moved = Folder moved
step-folder-removed = Folder removed
step-arranged = { $count ->
    [one] Put in another place
   *[other] { $count } feeds and folders put in another order
}
step-sorted = Sorted by name
step-settings = { $count ->
    [one] Setting changed
   *[other] { $count } settings changed
}
