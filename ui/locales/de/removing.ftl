# Mehrere Feeds und Ordner auf einmal entfernt.
toast-removed = { $count ->
    [one] Feed oder Ordner entfernt.
   *[other] { $count } Feeds und Ordner entfernt.
}
step-removed = { $count ->
    [one] Feed oder Ordner entfernt
   *[other] { $count } Feeds und Ordner entfernt
}
menu-remove-several-feeds = { $count ->
    [one] Entfernen und { $count } Feed abbestellen
   *[other] Entfernen und { $count } Feeds abbestellen
}
