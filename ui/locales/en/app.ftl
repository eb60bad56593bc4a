app-name = Broadsheet
close = Close
undo = Undo
key-space = Space
key-delete = Del
window-title = { $unread ->
    [0] { $view } – Broadsheet
   *[other] { $view } ({ $unread }) – Broadsheet
}

# The panes.
pane-sidebar = Feeds
pane-list = Articles
resize-sidebar = Width of the sidebar
resize-list = Width of the article list
show-sidebar = Show feeds
hide-sidebar = Hide feeds
back-to-sidebar = Back to the feeds
back-to-list = Back to the list

# The views.
view-today = Today
view-unread = Unread
view-starred = Starred
view-all = All articles
view-gone = No longer followed

# The sidebar.
sidebar-feeds = Feeds and folders
unread-count = { $count ->
    [one] { $count } unread article
   *[other] { $count } unread articles
}
starred-count = { $count ->
    [one] { $count } starred article
   *[other] { $count } starred articles
}
found-count = { $count ->
    [one] { $count } article found
   *[other] { $count } articles found
}
feed-trouble = Trouble: { $reason }
feed-paused = Paused
sidebar-empty = No feeds yet.
rename-field = New name
menu-refresh = Refresh
menu-mark-read = Mark all as read
menu-rename = Rename
menu-move = Move to…
menu-pause = Pause
menu-resume = Resume
menu-copy-address = Copy feed address
menu-open-site = Open home page
menu-properties = Properties…
menu-unsubscribe = Unsubscribe
menu-new-folder-inside = New folder inside…
menu-add-feed-here = Add a feed here…
menu-remove-folder = Remove folder, keep its feeds
menu-remove-folder-feeds = Remove folder and unsubscribe its feeds
menu-hide-read = Hide feeds without unread articles
menu-more = More
drag-into = Into “{ $folder }”
drag-to-top = To the top level

# The toolbar.
toolbar = Toolbar
refresh-progress = { $done } of { $total } feeds
stop = Stop
filter-all = All
filter-unread = Unread
filter-starred = Starred
filter-label = Which articles are shown
search-label = Search
search-here = Search in { $view }
search-everywhere = Search everywhere
search-scope-here = Here
search-scope-everywhere = Everywhere
search-scope = Where to search
search-clear = Clear the search
order-newest = Newest first
order-oldest = Oldest first

# The welcome.
welcome-title = Welcome to Broadsheet
welcome-text = Follow the sites you like, and read them here: no account, nobody watching.
welcome-address = Address of a site or a feed
welcome-placeholder = example.org
welcome-find = Find feeds
welcome-import = Import an OPML file…
welcome-import-hint = You can also drop it on this window.
welcome-starter = Or start with one of these
drop-title = Drop to import
drop-text = A subscription list (OPML)

# What was done.
toast-undone = Taken back.
toast-marked-read = { $count ->
    [one] { $count } article marked as read.
   *[other] { $count } articles marked as read.
}
toast-marked-unread = { $count ->
    [one] { $count } article marked as unread.
   *[other] { $count } articles marked as unread.
}
toast-starred = { $count ->
    [one] Star set.
   *[other] { $count } stars set.
}
toast-unstarred = { $count ->
    [one] Star taken off.
   *[other] { $count } stars taken off.
}
toast-renamed = Renamed to “{ $title }”.
toast-paused = “{ $title }” is paused.
toast-resumed = “{ $title }” is fetched again.
toast-feed-changed = “{ $title }” was changed.
toast-feeds-moved = { $place ->
    [top] { $count ->
        [one] Feed moved to the top level.
       *[other] { $count } feeds moved to the top level.
    }
   *[folder] { $count ->
        [one] Feed moved to “{ $folder }”.
       *[other] { $count } feeds moved to “{ $folder }”.
    }
}
toast-unsubscribed = { $count ->
    [one] Unsubscribed from “{ $title }”.
   *[other] Unsubscribed from { $count } feeds.
}
toast-folder-moved = Folder “{ $title }” moved.
toast-folder-removed = Folder “{ $title }” removed.
toast-feed-waits = The server wants patience. It is asked again at { DATETIME($when, hour: "numeric", minute: "numeric") }.
toast-refreshed = { $count ->
    [0] { $failed ->
        [0] Nothing new.
        [one] Nothing new. One feed could not be fetched.
       *[other] Nothing new. { $failed } feeds could not be fetched.
    }
    [one] { $failed ->
        [0] { $count } new article.
        [one] { $count } new article. One feed could not be fetched.
       *[other] { $count } new article. { $failed } feeds could not be fetched.
    }
   *[other] { $failed ->
        [0] { $count } new articles.
        [one] { $count } new articles. One feed could not be fetched.
       *[other] { $count } new articles. { $failed } feeds could not be fetched.
    }
}
toast-copied = Address copied.
toast-exported = { $count ->
    [one] { $count } feed exported.
   *[other] { $count } feeds exported.
}
toast-no-unread = No unread articles left.
