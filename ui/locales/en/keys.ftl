# The pages of the settings.
settings-search = Search all settings
settings-pages = Pages of the settings
settings-nothing = No setting is called that.
settings-list = List
settings-keys = Keyboard

command-go-snoozed = Go to Snoozed
command-open-background = Open in browser, in the background
command-open-comments = Open the comments
command-zoom-in = Larger text
command-zoom-out = Smaller text
command-zoom-reset = Text in its usual size
command-settings-keys = Change keyboard shortcuts

# What keys with words on them are called.
key-backspace = Backspace
key-insert = Ins
key-home = Home
key-end = End
key-page-up = PgUp
key-page-down = PgDn
key-control = Ctrl

# Settings › Keyboard.
keys-preset = Start from the keys of
keys-preset-hint = What you change yourself stays on top of it.
keys-preset-broadsheet = Broadsheet
keys-preset-netnewswire = NetNewsWire
keys-preset-fluent-reader = Fluent Reader
keys-preset-vim = Vim
keys-preset-done = Key map changed.
keys-lacks = Keys that Broadsheet has nothing for:
keys-lacks-mark-all-next = Mark all as read and go to the next unread article
keys-lacks-keep-unread-next = Mark as unread and go to the next unread article
keys-lacks-web-page = Load the web page in place of the article
keys-export = Export…
keys-copy = Copy as text
keys-import = Import…
keys-exported = Key map exported.
keys-copied = Key map copied.
keys-imported = Key map of “{ $file }” taken over.
keys-file-foreign = “{ $file }” is not a key map of Broadsheet. Nothing was changed.
keys-file-newer = “{ $file }” was written by a newer Broadsheet (version { $detail } of the format). Nothing was changed.
keys-file-damaged = “{ $file }” is damaged at “{ $detail }”. Nothing was changed.
keys-reset-all = Reset all changes
keys-reset-one = Reset “{ $command }”
keys-reset-done = { $count ->
    [one] The keys of { $count } command are as before.
   *[other] The keys of { $count } commands are as before.
}
keys-add = Add a shortcut for “{ $command }”
keys-change = Change { $keys } of “{ $command }”
keys-record = Shortcut for “{ $command }”
keys-press = Press the keys
keys-hint = One press, or two one after the other. Escape cancels.
keys-free = Free. Enter keeps it.
keys-free-more = Free. Enter keeps it, a second press makes a sequence.
keys-taken-by = “{ $command }” ({ $keys })
keys-taken = Used by { $commands }.
keys-take-over = Take it over
keys-use = Use it
keys-remove = Remove { $keys }
keys-refused-system = The system or the window needs this key. Press another.
keys-refused-typing = This key is part of typing a character. Press another.
keys-refused-unknown = This key cannot be used. Press another.

# The palette.
palette-find = Search commands, feeds, tags and articles
palette-hint = Type > for commands only, @ for feeds and folders, # for tags.
palette-folder = Folder
palette-section-recent = Used last
palette-section-commands = Commands
palette-section-feeds = Feeds and folders
palette-section-tags = Tags
palette-section-articles = Articles
palette-count = { $count ->
    [0] Nothing found.
    [one] { $count } result.
   *[other] { $count } results.
}

# The sheet of shortcuts.
sheet-search = Search shortcuts
sheet-print = Print
sheet-change = Change shortcuts…
