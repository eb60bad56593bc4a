# Following, importing, messages.
subscribe-title = Follow a site
subscribe-address = Address of a site or a feed
subscribe-find = Find feeds
subscribe-finding = Looking for feeds…
subscribe-none = No feed was found at this address.
subscribe-choose = Feeds at this address
subscribe-known = Followed already
subscribe-kind = { $kind ->
    [rss] RSS
    [atom] Atom
    [json] JSON Feed
   *[unknown] Feed
}
subscribe-folder = Folder
subscribe-no-folder = No folder
subscribe-follow = Follow
subscribe-following = Following…
subscribe-show = Show
subscribe-opml = This address is a list of subscriptions.
subscribe-import = Import it…
subscribe-cancel = Cancel
import-title = Import subscriptions
import-choosing = Waiting for a file…
import-choose = Choose a file…
import-running = Importing…
import-progress = { $done } of { $total } imported
import-stop = Stop
import-done = Done
import-stopped = The import was stopped. What it has added stays.
import-added = { $count ->
    [0] No new feeds
    [one] { $count } new feed
   *[other] { $count } new feeds
}
import-existing = { $count ->
    [one] { $count } feed was followed already
   *[other] { $count } feeds were followed already
}
import-failed = { $count ->
    [one] { $count } entry could not be imported
   *[other] { $count } entries could not be imported
}
starter-language = { $language ->
    [de] German
    [fr] French
   *[en] English
}
starter-follow = { $count ->
    [0] Follow
    [one] Follow { $count } feed
   *[other] Follow { $count } feeds
}
toasts-label = Messages
toast-dismiss = Dismiss
