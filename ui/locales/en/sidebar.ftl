view-read_later = Read later
view-snoozed = Snoozed
sidebar-tags = Tags
read-later-count = { $count ->
    [one] { $count } article to read later
   *[other] { $count } articles to read later
}
snoozed-count = { $count ->
    [one] { $count } snoozed article
   *[other] { $count } snoozed articles
}
sidebar-hidden = { $count ->
    [one] { $count } feed without unread articles is hidden.
   *[other] { $count } feeds without unread articles are hidden.
}
sidebar-show-hidden = Show

# Menus.
menu-mark-older = Mark older ones as read
menu-older-than = { $days ->
    [1] Older than a day
    [7] Older than a week
    [30] Older than a month
   *[other] Older than { $days } days
}
menu-images = Images
images-as-everywhere = As set for all feeds
images-always = Always show
images-never = Never show
menu-order = Position
menu-sort-by-name = Sort by name
menu-edit-feeds = { $count ->
    [one] Settings of { $count } feed…
   *[other] Settings of { $count } feeds…
}
menu-copy-addresses = { $count ->
    [one] Copy { $count } feed address
   *[other] Copy { $count } feed addresses
}
menu-unsubscribe-several = { $count ->
    [one] Unsubscribe from { $count } feed
   *[other] Unsubscribe from { $count } feeds
}
menu-remove-several = { $feeds ->
    [0] { $folders ->
        [one] Remove { $folders } folder, keep its feeds
       *[other] Remove { $folders } folders, keep their feeds
    }
   *[other] Remove, keep the feeds of folders
}
menu-remove-tag = Remove tag

# While dragging.
drag-several = { $count ->
    [one] { $count } item
   *[other] { $count } items
}

# Settings of several feeds.
feeds-title = { $count ->
    [one] Settings of { $count } feed
   *[other] Settings of { $count } feeds
}
feeds-hint = What is left as it is stays different from feed to feed.
feeds-leave = Leave as it is
feeds-leave-at = Leave as it is ({ $value })
feeds-folder = Folder
feeds-fetching = Fetching
feeds-fetched = Fetched
feeds-paused = Paused
feeds-images = Images

# What was done.
toast-moved = { $count ->
    [one] “{ $title }” moved.
   *[other] { $count } items moved.
}
toast-moved-above = { $count ->
    [one] “{ $title }” moved above “{ $other }”.
   *[other] { $count } items moved above “{ $other }”.
}
toast-moved-below = { $count ->
    [one] “{ $title }” moved below “{ $other }”.
   *[other] { $count } items moved below “{ $other }”.
}
toast-moved-into = { $count ->
    [one] “{ $title }” moved into “{ $folder }”.
   *[other] { $count } items moved into “{ $folder }”.
}
toast-moved-top = { $count ->
    [one] “{ $title }” moved to the top level.
   *[other] { $count } items moved to the top level.
}
toast-sorted = { $place ->
    [top] The top level is sorted by name.
   *[folder] “{ $folder }” is sorted by name.
}
toast-feeds-changed = { $count ->
    [one] { $count } feed changed.
   *[other] { $count } feeds changed.
}
toast-tag-removed = Tag “{ $title }” removed.
toast-addresses-copied = { $count ->
    [one] { $count } address copied.
   *[other] { $count } addresses copied.
}
toast-none-older = No unread articles are older than that.

# Commands.
command-feed-move-up = Move up in the sidebar
command-feed-move-down = Move down in the sidebar
command-feed-move-in = Move into the folder above
command-feed-move-out = Move out of the folder
command-sort-by-name = Sort this folder by name
command-edit-feeds = Settings of the chosen feeds
command-expand-all = Open all folders
command-collapse-all = Close all folders
