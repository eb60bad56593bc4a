# What a feed is asked with and nobody else may know: cookie and headers.
feed-request = Cookie and headers
feed-request-hint = They go to this feed’s own server only, are kept in the system’s keychain and are not shown again.
feed-request-sign-in-kept = User name and password are in the keychain
feed-request-unchanged = Kept, stays as it is
feed-request-unreadable = The keychain does not say what is kept for this feed. Unlock it and open this again.
feed-request-forgotten = With Save, everything that is kept for this feed is forgotten.
feed-request-forget = Forget user name, password, cookie and headers
feed-request-cookie = Cookie
feed-request-cookie-hint = As your browser sends it, like “session=abc; theme=dark”.
feed-request-cookie-remove = Remove the cookie
feed-request-headers = Headers
feed-request-add = Add a header
feed-header-name = Name
feed-header-value = Value of { $name }
feed-header-value-short = Value
feed-header-remove = Remove { $name }

# What is wrong with a header.
feed-header-bad-name = A header’s name has only letters, digits and marks such as hyphens, and no blanks.
feed-header-reserved = { $name } cannot be set: it belongs to the connection.
feed-header-is-cookie = The cookie has a field of its own, above.
feed-header-twice = { $name } is there already.
feed-header-bad-value = A value has no line breaks or other control characters.
feed-header-no-value = The value is missing.

# Messages.
toast-request-kept = What this feed is asked with is in the keychain.
toast-request-session = There is no keychain here: what this feed is asked with holds until Broadsheet ends.
toast-request-forgotten = Nothing is kept for this feed any more.

# The report of an import.
import-passwords-not-kept = { $count ->
    [one] There is no keychain here: the password of { $count } feed holds until Broadsheet ends.
   *[other] There is no keychain here: the passwords of { $count } feeds hold until Broadsheet ends.
}
