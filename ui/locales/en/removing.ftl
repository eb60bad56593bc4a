# Several feeds and folders removed at once.
toast-removed = { $count ->
    [one] Feed or folder removed.
   *[other] { $count } feeds and folders removed.
}
step-removed = { $count ->
    [one] Feed or folder removed
   *[other] { $count } feeds and folders removed
}
menu-remove-several-feeds = { $count ->
    [one] Remove and unsubscribe from { $count } feed
   *[other] Remove and unsubscribe from { $count } feeds
}
