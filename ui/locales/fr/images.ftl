# Les images des articles : ce qui les remplace, et la vue agrandie.
images-missing = Image non disponible
images-again = Réessayer
images-view = Voir l’image
images-always-feed = Toujours afficher pour ce flux

images-card-watch = Regarder sur { $site }
images-card-listen = Écouter sur { $site }
images-card-open = Ouvrir sur { $site }

# La barre d’outils de la vue agrandie.
images-tools = Outils de l’image
images-count = { $index } sur { $count }
images-before = Image précédente
images-after = Image suivante
images-smaller = Zoom arrière
images-larger = Zoom avant
images-actual = Taille réelle
images-fit = Ajuster à la fenêtre
images-copy = Copier l’image
images-save = Enregistrer l’image…
images-copied = Image copiée.
images-saved = Image enregistrée.

command-view-pictures = Voir les images

settings-images-hint = Tant que cette option est désactivée, aucune image n’est demandée nulle part sans que vous le vouliez. Un flux peut être réglé autrement.
settings-image-cache = Espace pour les images
settings-image-cache-hint = Les images sont conservées pour la lecture hors connexion ; celles qui n’ont pas été vues depuis le plus longtemps partent les premières. Celles des articles favoris ou à lire plus tard restent toujours et ne comptent pas.
settings-image-cache-used = { $bytes } utilisés, et { $kept } conservés pour les articles favoris ou à lire plus tard.
settings-image-cache-empty = Vider maintenant
settings-images-ahead = Récupérer les images avant l’ouverture d’un article
settings-images-ahead-hint = Elles sont alors là aussi hors connexion.
settings-images-ahead-never = Jamais
settings-images-ahead-with_full_text = Pour les flux dont le texte intégral est récupéré
settings-images-ahead-always = Pour tous les flux
