# The story alone: what was left out of it, and the filters.
command-original = Show the untouched original, or the story alone
clean-original-shown = This is the untouched original.
clean-show-original = Show original
clean-show-story = Show the story alone
clean-removed-label = What was left out
clean-more = More on this page
clean-removed = { $count ->
    [one] One block removed
   *[other] { $count } blocks removed
}
clean-reason-hidden = Hidden
clean-reason-consent = Consent to cookies
clean-reason-comments = Comments
clean-reason-title = The title once more
clean-reason-head = Lines above the story
clean-reason-repeated = Said just before
clean-reason-sharing = Share buttons
clean-reason-related = Links to other articles
clean-reason-asking = Request to subscribe or follow
clean-reason-navigation = Parts of the site
clean-reason-outside = Outside of the article
clean-reason-furniture = Words of the page
clean-reason-promotion = Advertising
clean-reason-abstract = The page’s own summary
clean-reason-teasers = Teasers of other stories
clean-reason-boilerplate = The same in most articles of this feed
clean-reason-filter = Hidden by a filter

settings-filters = Filters
filters-clean = Show the story alone
filters-clean-hint = Advertising, newsletters, share buttons and teasers are left out of articles. What was left out can be unfolded below the story; a feed can have its own choice.
filters-on = Use filter lists
filters-on-hint = Their rules hide parts of articles and keep images of advertisers and trackers from being fetched.
filters-lists = Lists
filters-shipped = Broadsheet’s own list
filters-update = Update now
filters-updating = Updating the lists
filters-updated = Updated { $date }
filters-not-yet = Not fetched yet
filters-remove = Remove { $name }
filters-add = Add a list by its address
filters-add-button = Add
filters-add-wrong = This is no web address.
filters-own = Your own rules
filters-own-hint = One rule a line, in the syntax of EasyList and uBlock Origin.
filters-line = Line { $line }:
feed-clean = Story alone
feed-clean-on = Always show the story alone
feed-clean-off = Always show everything
filters-rules = { $count ->
    [one] One rule
   *[other] { $count } rules
}
filters-problem-address = This is no rule for addresses.
filters-problem-selector = The selector cannot be read.
filters-problem-script = Scripts and styles are not applied to articles.
filters-trouble-bad-address = This is no web address.
filters-trouble-private-address = The address leads into a private network.
filters-trouble-offline = There is no network.
filters-trouble-captive-portal = The network wants you to sign in first.
filters-trouble-dns = The server was not found.
filters-trouble-connect = The server does not answer.
filters-trouble-tls = The connection to the server is not secure.
filters-trouble-timeout = The server took too long.
filters-trouble-too-large = The list is too large.
filters-trouble-too-many-redirects = The list could not be fetched.
filters-trouble-bad-answer = The list could not be fetched.
filters-trouble-unauthorized = The server does not hand out the list.
filters-trouble-forbidden = The server does not hand out the list.
filters-trouble-not-found = There is no list at this address.
filters-trouble-gone = The list is not there any more.
filters-trouble-too-many-requests = The server wants to be left alone for a while.
filters-trouble-server-error = The server has a problem.
filters-trouble-http-status = The list could not be fetched.
filters-trouble-empty = There is no rule in the list.
filters-trouble-web-page = There is a web page at this address, and no list of filters.
filters-trouble-not-a-feed = The list could not be fetched.
filters-trouble-store = The list could not be fetched.
filters-trouble-internal = The list could not be fetched.
