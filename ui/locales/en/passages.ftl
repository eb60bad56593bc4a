view-highlighted = Highlights
highlighted-count = { $count ->
    [one] { $count } article with highlights
   *[other] { $count } articles with highlights
}
empty-highlighted = No highlights here.
empty-highlighted-hint = Select a passage in an article and choose a colour. Without a mouse, the command “Highlight the selection or a paragraph” goes from paragraph to paragraph.

command-go-highlighted = Go to Highlights
command-highlight = Highlight the selection or a paragraph
command-show-highlights = All highlights and notes

color-yellow = Yellow
color-green = Green
color-blue = Blue
color-pink = Pink
color-purple = Purple

passage-selected = Selected passage
passage-highlight = Highlight
passage-color = Colour
passage-note = Note
passage-note-of = Note on “{ $quote }”
passage-note-placeholder = What do you think of it?
passage-copy = Copy passage
passage-remove = Remove highlight
passage-done = Done
passage-gone = These words are no longer in the text.
passage-too-long = This passage is too long to be highlighted.
passage-picking = The arrow keys choose a paragraph. Enter highlights it, { $first } to { $last } with a colour, { $note } with a note. Esc leaves.
passage-picked = Paragraph { $number } of { $of }: { $words }
passages-count = { $count ->
    [one] { $count } highlight
   *[other] { $count } highlights
}

highlights-none = Nothing is highlighted yet.
highlights-not-found = No highlight matches.
highlights-search = Search passages and notes
highlights-all-colors = All
highlights-more = Show more
highlights-copy = Copy as Markdown
highlights-save = Save as Markdown…

toast-highlighted = Highlighted.
toast-note-kept = Note kept.
toast-highlights-removed = { $count ->
    [one] Highlight removed.
   *[other] { $count } highlights removed.
}
toast-passage-copied = Passage copied.
toast-highlights-copied = { $count ->
    [one] { $count } highlight copied.
   *[other] { $count } highlights copied.
}
toast-highlights-saved = { $count ->
    [one] { $count } highlight saved.
   *[other] { $count } highlights saved.
}

step-highlighted = { $count ->
    [one] { $count } passage highlighted
   *[other] { $count } passages highlighted
}
step-highlight-edited = { $count ->
    [one] { $count } highlight changed
   *[other] { $count } highlights changed
}
step-highlights-removed = { $count ->
    [one] { $count } highlight removed
   *[other] { $count } highlights removed
}

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
