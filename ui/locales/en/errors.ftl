# What went wrong with a call. $detail is an English technical note, for people who want to know exactly.
error-internal = Something went wrong inside Broadsheet. ({ $detail })
error-no-such-feed = This feed no longer exists.
error-no-such-folder = This folder no longer exists.
error-no-such-article = This article is no longer kept.
error-folder-cycle = A folder cannot be moved into itself.
error-empty-name = A name is needed.
error-no-feed-found = No feed was found at this address. ({ $detail })
error-several-feeds = Several feeds were found at this address. Choose one of them.
error-already-subscribed = You already follow this feed.
error-fetch = The address could not be fetched. ({ $detail })
error-file = The file could not be read or written. ({ $detail })
error-not-opml = This is not a subscription list (OPML). ({ $detail })
error-nothing-to-undo = There is nothing to undo.
error-newer-library = This library was made by a newer version of Broadsheet. Please update the program.
error-corrupt = The library is damaged. ({ $detail })
error-disk-full = The disk is full. Nothing was lost, but nothing new can be kept.
error-locked = Another program is holding on to the library. Please try again.
error-store = The library could not be read or written. ({ $detail })
error-keychain = The system’s keychain could not be used. ({ $detail })
error-host = The system refused. ({ $detail })
error-stopped = Stopped.

# Why a feed could not be refreshed.
trouble-bad-address = The address is not a web address.
trouble-private-address = The address leads into a private network, where the feed has no business.
trouble-offline = This computer is offline.
trouble-dns = The server’s name was not found.
trouble-connect = The server could not be reached.
trouble-tls = The connection is not secure: the server’s certificate was refused.
trouble-timeout = The server took too long to answer.
trouble-too-large = The feed is larger than 16 MB.
trouble-too-many-redirects = The address is forwarded in circles.
trouble-bad-answer = The server’s answer could not be understood.
trouble-unauthorized = The feed asks for a user name and a password.
trouble-forbidden = The server refuses to hand out the feed.
trouble-not-found = There is nothing at this address any more.
trouble-gone = The publisher has ended this feed.
trouble-too-many-requests = The server asks for fewer visits.
trouble-server-error = The server has trouble of its own.
trouble-http-status = The server answered with something unexpected.
trouble-empty = The server answered with nothing at all.
trouble-web-page = There is a web page at this address now, not a feed.
trouble-not-a-feed = What was fetched is not a feed.
trouble-store = The articles could not be kept.
trouble-internal = Something went wrong inside Broadsheet.

# Why a feed is fetched next when it is.
reason-new = it has not been fetched yet
reason-global-interval = the interval for all feeds
reason-feed-interval = the interval of this feed
reason-server-hint = the server asked for this pace
reason-retry-after = the server asked to wait
reason-back-off = the last attempts failed, so it is tried less often
reason-gone = the publisher has ended this feed
reason-paused = the feed is paused
