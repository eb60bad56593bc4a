# The text of an article's page in place of the feed's own.
command-full-text = Show the full text, or the feed’s own
command-full-text-again = Load the full text again
full-text-show = Show the full text
full-text-hide = Show the feed’s own text
full-text-loading = Fetching the full text…
full-text-ready = The full text is here.
full-text-from = Full text from { $site }
full-text-pages = { $count ->
    [one] One page
   *[other] { $count } pages
}
full-text-removed = { $count ->
    [one] One box left out
   *[other] { $count } boxes left out
}
full-text-removed-hint = Newsletters, links to other articles, buttons
full-text-older = The feed has changed the article since.
full-text-again = Load again
full-text-retry = Try again
full-text-ahead = Full texts: { $done } of { $total }
full-text-fetching = Fetching full texts ahead

# Which text a feed shows.
full-text-mode = Full text
full-text-never = Never
full-text-on-demand = When asked for
full-text-always = Always, also offline

# Why there is none: said after the first sentence.
full-text-refused = There is no full text.
full-text-no-address = The article names no page of its own.
full-text-not-fetched = The page could not be fetched.
full-text-not-a-page = The address leads to a file, not to a web page.
full-text-too-large = The page is too large to be read here.
full-text-no-article = No article was found on the page.
full-text-error-page = The site shows an error, or asks whether you are a robot.
full-text-consent = The site asks for consent to cookies first.
full-text-paywall = The rest is for subscribers of the site.
full-text-sign-in = The site wants you to sign in.
full-text-index = The page is a list of articles.
full-text-other-article = The page has another article.
full-text-shorter = The page has no more than the feed.
full-text-private = The address leads into a private network.
full-text-forbidden = The site does not hand out the page.
full-text-gone = The page is not there any more.
full-text-internal = Something went wrong inside Broadsheet.
