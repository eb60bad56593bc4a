# Bilder in Artikeln: was für sie steht, und die große Ansicht.
images-missing = Bild nicht verfügbar
images-again = Erneut versuchen
images-view = Bild ansehen
images-always-feed = Bei diesem Feed immer zeigen

images-card-watch = Auf { $site } ansehen
images-card-listen = Auf { $site } anhören
images-card-open = Auf { $site } öffnen

# Die Werkzeugleiste der großen Ansicht.
images-tools = Bildwerkzeuge
images-count = { $index } von { $count }
images-before = Voriges Bild
images-after = Nächstes Bild
images-smaller = Verkleinern
images-larger = Vergrößern
images-actual = Originalgröße
images-fit = An Fenster anpassen
images-copy = Bild kopieren
images-save = Bild speichern …
images-copied = Bild kopiert.
images-saved = Bild gespeichert.

command-view-pictures = Bilder ansehen

settings-images-hint = Solange dies aus ist, wird nirgends ein Bild abgerufen, es sei denn, Sie verlangen danach. Einzelne Feeds können anders eingestellt sein.
settings-image-cache = Platz für Bilder
settings-image-cache-hint = Bilder werden für das Lesen ohne Netz aufbewahrt; die am längsten nicht gesehenen weichen zuerst. Bilder von Artikeln mit Stern und von später zu lesenden bleiben immer und zählen nicht mit.
settings-image-cache-used = { $bytes } belegt, dazu { $kept } für Artikel mit Stern und später zu lesende.
settings-image-cache-empty = Jetzt leeren
settings-images-ahead = Bilder abrufen, bevor ein Artikel geöffnet wird
settings-images-ahead-hint = Sie sind dann auch ohne Netz da.
settings-images-ahead-never = Nie
settings-images-ahead-with_full_text = Bei Feeds, deren Volltext abgerufen wird
settings-images-ahead-always = Bei allen Feeds
