# What an empty view says.

empty-later = Nothing to read later.
empty-later-hint = Put an article here with “Read later”. It stays until you take it off.
empty-snoozed = Nothing is snoozed.
empty-snoozed-hint = A snoozed article comes back as unread on the day you choose.
empty-tag = No article has this tag.
empty-tag-hint = Tagged articles are kept for as long as they have the tag.
