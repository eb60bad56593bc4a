article-list-label = Articles
article-loading = Loading…
article-unread = unread
article-starred = starred
article-has-enclosures = with attachment
article-updated-mark = updated

list-new = { $count ->
    [one] { $count } new article
   *[other] { $count } new articles
}
list-try-again = Try again
list-search-everywhere = Search everything
list-show-all = Show all articles

# Empty lists.
empty-search = No article contains “{ $search }”.
empty-search-hint = Fewer or shorter words find more.
empty-unread = All caught up.
empty-unread-hint = New articles will show up here.
empty-unread-here = Nothing unread here.
empty-starred = Nothing starred yet.
empty-starred-hint = Starred articles are kept for ever.
empty-starred-here = Nothing starred here.
empty-today = Nothing new today.
empty-today-hint = This view shows the last 24 hours.
empty-here = No articles yet.
empty-here-hint = They will show up after the next refresh.

# The context menu.
article-mark-read = Mark as read
article-mark-unread = Mark as unread
article-star = Star
article-unstar = Take the star off
article-mark-above = Mark everything above as read
article-mark-below = Mark everything below as read
article-open = Go to the text
article-show-feed = Show “{ $feed }”
article-feed-properties = Properties of the feed…
