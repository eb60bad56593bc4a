edit-cancel = Cancel
edit-save = Save

span-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
span-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
span-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

# The settings.
settings-look = Appearance
settings-theme = Theme
settings-theme-system = As the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-language = Language
settings-language-system = As the system
settings-reading = Reading
settings-text-size = Text size
settings-percent = { PERCENT($percent) }
settings-mark-read = Mark an opened article as read
settings-mark-read-never = Never
settings-mark-read-at-once = At once
settings-mark-read-after = After { $seconds } s
settings-images = Show images in articles
settings-feeds = Feeds
settings-interval = Fetch feeds every
settings-interval-never = Only when asked
settings-adapt = Fetch quiet feeds less often, busy ones more often
settings-keep = Keep read articles for
settings-keep-for-ever = Ever
settings-keep-hint = Counted from when they left their feed. Unread and starred articles stay.
settings-refresh-on-start = Refresh when Broadsheet starts

# The properties of a feed.
feed-title = Title
feed-title-hint = Leave it empty for the publisher’s title.
feed-address = Address
feed-interval = Fetch every
feed-interval-default = As set for all feeds
feed-pause = Paused: do not fetch this feed
feed-special = If it is read wrongly or refused
feed-charset = Charset
feed-charset-found = Found by itself
feed-user-agent = User-Agent
feed-user-agent-hint = Instead of Broadsheet’s own, for servers that turn that away.
feed-proxy = Proxy
feed-proxy-hint = Like socks5://localhost:9050; empty for the system’s.
feed-last-fetch = Last fetch
feed-next-fetch = Next fetch
feed-never = never
feed-not-planned = not planned
feed-next = { $when } ({ $reason })
feed-repairs = Mended
feed-repairs-hint = What was wrong in the feed when it was last read; it was read all the same.
feed-trouble-since = Since { $when }.

# Folders.
folder-new = New folder
folder-rename = Rename folder
folder-name = Name
folder-add = Add folder
move-title = Move
move-target = Move to
move-top = Top level
move-do = Move

# The palette.
palette-nothing = Nothing found.
