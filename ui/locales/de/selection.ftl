# Mehrere ausgewählte Artikel.
selection-count = { $count ->
    [one] { $count } Artikel ausgewählt
   *[other] { $count } Artikel ausgewählt
}
selection-collapse = Zurück zu einem Artikel
selection-actions = Was tun …
selection-end = Abbrechen
selection-marks = Markieren und behalten
selection-addresses = Öffnen und kopieren

# Befehle.
command-go-later = Zu „Später lesen“
command-read-later = Später lesen, ein oder aus
command-tag = Schlagwörter
command-snooze = Zurückstellen
command-wake = Zurückgestellte Artikel jetzt zurückholen
command-copy-title-address = Titel und Adresse kopieren
command-copy-markdown = Link als Markdown kopieren
command-reveal-feed = Artikel in seinem Feed anzeigen
command-select-next = Den nächsten Artikel mit auswählen
command-select-previous = Den vorigen Artikel mit auswählen
command-select-all = Alles auswählen
command-mark-above-unread = Alles darüber als ungelesen markieren
command-mark-below-unread = Alles darunter als ungelesen markieren
command-mark-older-1 = Was älter als ein Tag ist, als gelesen markieren
command-mark-older-3 = Was älter als drei Tage ist, als gelesen markieren
command-mark-older-7 = Was älter als eine Woche ist, als gelesen markieren
command-mark-older-14 = Was älter als zwei Wochen ist, als gelesen markieren
command-history = Verlauf der Änderungen

# Menüs.
article-read-later = Später lesen
article-not-read-later = Aus „Später lesen“ entfernen
article-snooze = Zurückstellen
article-tags = Schlagwörter …
article-open-browser = { $count ->
    [one] Im Browser öffnen
   *[other] Alle im Browser öffnen
}
article-copy-link = { $count ->
    [one] Adresse kopieren
   *[other] Adressen kopieren
}
article-copy-title-link = { $count ->
    [one] Titel und Adresse kopieren
   *[other] Titel und Adressen kopieren
}
article-copy-markdown = { $count ->
    [one] Link als Markdown kopieren
   *[other] Als Markdown-Liste kopieren
}
article-mark-unread-many = Darüber oder darunter als ungelesen markieren
article-above-unread = Alles darüber
article-below-unread = Alles darunter
article-mark-older = Älteres als gelesen markieren
age-1 = Älter als ein Tag
age-3 = Älter als drei Tage
age-7 = Älter als eine Woche
age-14 = Älter als zwei Wochen
article-alike = Ähnliche suchen
alike-author = Von { $author }
alike-no-author = Aus derselben Feder
alike-words = Über „{ $words }“
alike-no-words = Über dasselbe

# Wofür ein Artikel behalten wird.
article-is-later = Später lesen
article-is-snoozed = Zurückgestellt bis { DATETIME($when, weekday: "short", day: "numeric", month: "short", hour: "numeric", minute: "numeric") }
article-show-tag = Alle Artikel mit diesem Schlagwort anzeigen
row-more-tags = +{ $count }

# Zurückstellen.
snooze-title = Zurückstellen
snooze-about = { $count ->
    [one] Der Artikel verschwindet und kommt als ungelesen wieder.
   *[other] { $count } Artikel verschwinden und kommen als ungelesen wieder.
}
snooze-later-today = Später heute
snooze-tomorrow = Morgen
snooze-weekend = Am Wochenende
snooze-next-week = Nächste Woche
snooze-pick = Tag auswählen …
snooze-wake = Jetzt zurückholen
snooze-until = Bis { DATETIME($when, weekday: "short", day: "numeric", month: "short") } zurückstellen
snooze-calendar = Der Tag, an dem er wiederkommt
calendar-before = Voriger Monat
calendar-after = Nächster Monat

# Schlagwörter.
tags-title = Schlagwörter
tags-about = { $count ->
    [one] Für { $count } Artikel.
   *[other] Für { $count } Artikel.
}
tags-search = Schlagwort suchen oder anlegen
tags-hint = Die Eingabetaste wählt ein Schlagwort; im leeren Feld sichert sie.
tags-new = „{ $name }“ anlegen
tags-some = bei einigen
tags-none = Noch keine Schlagwörter. Ein getippter Name legt eines an.

# Fragen.
mark-all-title = Alles als gelesen markieren?
mark-all-text = { $count ->
    [one] Die Liste zeigt { $count } Artikel. Das lässt sich zurücknehmen.
   *[other] Die Liste zeigt { $count } Artikel. Das lässt sich zurücknehmen.
}
open-many-title = Alle öffnen?
open-many-text = { $count ->
    [one] { $count } Artikel wird im Browser geöffnet.
   *[other] { $count } Artikel werden im Browser geöffnet, jeder in einem eigenen Tab.
}
open-many-yes = { $count ->
    [one] { $count } öffnen
   *[other] { $count } öffnen
}

# Meldungen.
toast-articles-copied = { $count ->
    [one] Kopiert.
   *[other] { $count } Artikel kopiert.
}
toast-too-many-to-copy = Höchstens { $most } Artikel lassen sich auf einmal kopieren.
toast-read-later = { $count ->
    [one] Für später vorgemerkt.
   *[other] { $count } Artikel für später vorgemerkt.
}
toast-not-read-later = { $count ->
    [one] Aus „Später lesen“ entfernt.
   *[other] { $count } Artikel aus „Später lesen“ entfernt.
}
toast-snoozed = { $count ->
    [one] Zurückgestellt bis { DATETIME($when, weekday: "long", hour: "numeric", minute: "numeric") }.
   *[other] { $count } Artikel zurückgestellt bis { DATETIME($when, weekday: "long", hour: "numeric", minute: "numeric") }.
}
toast-woken = { $count ->
    [one] Der Artikel ist wieder da.
   *[other] { $count } Artikel sind wieder da.
}
toast-tagged = { $count ->
    [one] Schlagwörter geändert.
   *[other] Schlagwörter von { $count } Artikeln geändert.
}

# Einstellungen.
settings-mark-by-moving = Mit den Tasten durch die Liste zu gehen, markiert als gelesen
settings-mark-by-moving-auto = Außer mit Screenreader
settings-mark-by-moving-on = Immer
settings-mark-by-moving-off = Nie
settings-mark-by-moving-hint = Sonst markieren Eingabetaste, Leertaste, ein Klick oder der Wechsel zum Text den Artikel.
settings-mark-by-scrolling = Als gelesen markieren, was ich in der Liste hinter mir lasse
settings-ask-mark-all = Fragen, bevor alles als gelesen markiert wird
settings-next-after-mark-all = Wenn alles als gelesen markiert ist, zum nächsten Feed mit Ungelesenem gehen
