# Was eine leere Ansicht sagt.

empty-later = Nichts für später.
empty-later-hint = Mit „Später lesen“ kommt ein Artikel hierher und bleibt, bis Sie ihn entfernen.
empty-snoozed = Nichts ist zurückgestellt.
empty-snoozed-hint = Zurückgestellte Artikel kommen am gewählten Tag als ungelesen wieder.
empty-tag = Kein Artikel hat dieses Schlagwort.
empty-tag-hint = Artikel mit Schlagwort bleiben, solange sie es haben.
