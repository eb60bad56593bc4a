# Die Zusammenfassung über einem Artikel und in Zeilen, und was dazu gehört.
command-summary = Zusammenfassung zeigen oder ausblenden
command-copy-summary = Zusammenfassung kopieren
summary-title = Zusammenfassung
summary-from-article = Sätze aus dem Artikel selbst
summary-from-page = Die Kurzfassung der Seite selbst
summary-hide = Zusammenfassung ausblenden
summary-none = Keine Zusammenfassung: Dafür ist der Artikel zu kurz.
summary-copied = Die Zusammenfassung wurde kopiert.

# Wann sie gezeigt wird.
summary-mode = Zusammenfassung
summary-as-all = Wie bei allen Feeds
summary-off = Nie
summary-on-demand = Auf Wunsch
summary-always = Über jedem Artikel
settings-summary = Zusammenfassungen
settings-summary-hint = Sie entstehen auf diesem Computer aus Sätzen des Artikels; niemand wird gefragt. Eine Taste zeigt sie oder blendet sie aus.
views-summaries = Zusammenfassung statt der ersten Worte
command-toggle-summaries = Zusammenfassungen oder erste Worte in der Liste zeigen

related-title = Dazu passend
related-same-story = Dasselbe Thema
related-shares = Gemeinsam: { $words }
