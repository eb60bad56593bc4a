# Following, importing, messages.
subscribe-title = Follow a site
subscribe-address = Address of a site or a feed
subscribe-find = Find feeds
subscribe-finding = Looking for feeds…
subscribe-none = No feed was found at this address.
subscribe-found = { $count ->
    [one] One feed was found.
   *[other] { $count } feeds were found.
}
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
starter-followed = { $count ->
    [one] { $count } feed followed.
   *[other] { $count } feeds followed.
}
starter-trouble = Not fetched yet, but tried again: { $feeds }. { $reason }
starter-failed = Not followed: { $feeds }. { $reason }

# A user name and a password.
sign-in-user = User name
sign-in-password = Password
sign-in-asked = This address asks for a user name and a password. They are kept in the system’s keychain.
sign-in-refused = The user name or the password was not accepted.
sign-in-optional = User name and password, if the feed asks for them
sign-in-forget = Remove the user name and the password

toast-subscribed = “{ $title }” is followed now.
toast-subscribed-locked = “{ $title }” is followed now, but asks for a user name and a password.
toast-imported = { $failed ->
    [0] { $count ->
        [0] Import finished: no new feeds.
        [one] Import finished: { $count } new feed.
       *[other] Import finished: { $count } new feeds.
    }
    [one] { $count ->
        [one] Import finished: { $count } new feed, one entry could not be imported.
       *[other] Import finished: { $count } new feeds, one entry could not be imported.
    }
   *[other] { $count ->
        [one] Import finished: { $count } new feed, { $failed } entries could not be imported.
       *[other] Import finished: { $count } new feeds, { $failed } entries could not be imported.
    }
}
toast-password-kept = User name and password are kept in the keychain.
toast-password-session = There is no keychain here: the password is kept until Broadsheet ends.
toast-password-removed = User name and password were removed.
