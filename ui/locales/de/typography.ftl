# Wie Artikel gesetzt sind.
typography-preview = Vorschau
typography-font = Schrift der Artikel
typography-font-system = Wie im Fenster
typography-font-serif = Mit Serifen
typography-font-sans = Ohne Serifen
typography-font-mono = Feste Breite
typography-font-installed = Eine installierte Schrift …
typography-family = Installierte Schrift
typography-family-search = Schriften suchen
typography-family-looking = Schriften werden gesucht …
typography-family-none = Keine Schrift heißt so.
typography-line = Zeilenabstand
typography-measure = Längste Zeile
typography-characters = { $count ->
    [one] { $count } Zeichen
   *[other] { $count } Zeichen
}
typography-spacing = Abstand der Buchstaben
typography-spacing-normal = Normal
typography-paper-in-light = Artikel im hellen Fenster
typography-paper-in-dark = Artikel im dunklen Fenster
typography-paper-window = Wie das Fenster
typography-paper-paper = Papier
typography-paper-sepia = Sepia
typography-paper-grey = Grau
typography-paper-black = Schwarz
typography-justify = Blocksatz
typography-hyphens = Wörter trennen
typography-hyphens-hint = In Sprachen, die bekannt sind und Regeln dafür haben.
typography-code = Programmcode einfärben
typography-own-styles = Eigene Stile für Artikel
typography-own-styles-hint = CSS. Es gilt innerhalb der Artikeltexte und kann nichts laden.
typography-dropped = Aus Ihren Stilen weggelassen:
typography-dropped-unknown = Nicht verstanden
typography-dropped-loads = Würde etwas laden
typography-dropped-leaves = Würde den Text verlassen
typography-dropped-long = Zu lang
typography-sample-title = Der Nachtzug
typography-sample-text = Lange nach Mitternacht blieb der Zug zwischen zwei Bahnhöfen stehen. Niemand fragte, warum. Jemand öffnete ein Fenster, und der Geruch von Heu und Regen kam herein; eine Viertelstunde lang hörte man nichts als das Ticken des warmen Metalls.
typography-sample-link = Weiterlesen
typography-sample-quote = „Geduld ist ein Fahrplan, den niemand gedruckt hat.“

# Fußnoten.
footnote = Fußnote { $name }
footnote-go = Zur Anmerkung gehen

# Sprache eines Feeds.
feed-text-language = Sprache der Artikel
feed-text-language-found = Wie die Artikel angeben
feed-text-direction = Schreibrichtung der Artikel
feed-text-direction-found = Wie der Text läuft
feed-text-direction-ltr = Von links nach rechts
feed-text-direction-rtl = Von rechts nach links

command-full-screen = Vollbild
command-paper-window = Artikel in den Farben des Fensters
command-paper-paper = Artikel auf Papier
command-paper-sepia = Artikel auf Sepia
command-paper-grey = Artikel auf Grau
command-paper-black = Artikel auf Schwarz
