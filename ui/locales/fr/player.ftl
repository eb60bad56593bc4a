# The player, its lists, and episodes in an article.
group-player = Lecture
command-play-episode = Lire ou suspendre l’épisode de l’article
command-player-toggle = Lecture ou pause
command-player-back = Reculer
command-player-forward = Avancer
command-player-faster = Lire plus vite
command-player-slower = Lire plus lentement
command-queue-episode = Ajouter l’épisode à la file d’attente
command-queue-episode-next = Lire l’épisode ensuite
command-player-queue = Afficher la file d’attente
command-player-next = Lire le suivant de la file d’attente
command-player-downloads = Afficher les téléchargements
command-download-episode = Télécharger l’épisode
command-player-article = Aller à l’article de l’épisode en cours
command-player-close = Fermer le lecteur

# The bar.
player-label = Lecteur
player-controls = Commandes de lecture
player-play = Lire
player-pause = Suspendre
player-play-title = Lire « { $title } »
player-play-from = Lire à partir de { $time }
player-back = { $seconds ->
    [one] Reculer de { $seconds } seconde
    [many] Reculer de { $seconds } de secondes
   *[other] Reculer de { $seconds } secondes
}
player-forward = { $seconds ->
    [one] Avancer de { $seconds } seconde
    [many] Avancer de { $seconds } de secondes
   *[other] Avancer de { $seconds } secondes
}
player-next = Suivant de la file d’attente
player-speed = Vitesse : { $speed }
player-speed-times = { $speed }×
player-volume = Niveau sonore
player-mute = Couper le son
player-unmute = Rétablir le son
player-close = Fermer le lecteur
player-close-panel = Fermer
player-go-to-article = Aller à l’article
player-position = Moment de l’épisode
player-position-of = { $position } sur { $duration }
player-problem-network = L’épisode ne peut pas être chargé.
player-problem-type = Ce type de fichier ne peut pas être lu ici.

# What comes next.
player-lists = Listes
player-queue = File d’attente
player-queue-count = { $count ->
    [0] File d’attente
    [one] File d’attente, { $count } épisode
    [many] File d’attente, { $count } d’épisodes
   *[other] File d’attente, { $count } épisodes
}
player-queue-empty = Rien n’attend. Un épisode s’ajoute depuis son article.
player-queue-hint = Alt avec une flèche déplace un épisode.
player-queue-clear = Vider
player-queued = « { $title } » est dans la file d’attente.
player-queued-next = « { $title } » vient ensuite.
player-unqueued = « { $title } » est retiré de la file d’attente.
player-unqueue = Retirer « { $title } » de la file d’attente
player-put-back = Remettre
player-queue-emptied = { $count ->
    [one] { $count } épisode retiré de la file d’attente.
    [many] { $count } d’épisodes retirés de la file d’attente.
   *[other] { $count } épisodes retirés de la file d’attente.
}
player-moved = Place { $place } sur { $count }
player-add = Ajouter à la file d’attente
player-add-next = Lire ensuite

# Downloads.
player-downloads = Téléchargements
player-downloads-empty = Rien n’est téléchargé.
player-downloads-size = { $size } sur cet appareil
player-download = Télécharger
player-download-of = { $bytes } sur { $total }
player-download-pause = Suspendre le téléchargement ({ PERCENT($share) } fait)
player-download-stopped = Téléchargement suspendu ({ PERCENT($share) } fait)
player-downloaded = Téléchargé
player-download-resume = Reprendre le téléchargement
player-download-remove = Supprimer le téléchargement
player-download-removed = Le téléchargement de « { $title } » est supprimé.
player-download-again = Télécharger à nouveau
player-save-as = Enregistrer dans un fichier…
player-saved = L’épisode est enregistré.
player-download-fetch = Le serveur est injoignable ou a interrompu l’envoi.
player-download-gone = L’éditeur n’a plus ce fichier.
player-download-disk-full = Le disque est plein.
player-download-file = Le fichier n’a pas pu être écrit.
player-download-missing = Le fichier n’est plus là.
player-download-size = Le fichier n’a pas la taille annoncée par le serveur.
player-download-not-media = Le serveur a envoyé une page web au lieu de l’épisode.
player-download-too-large = Le fichier dépasse l’espace prévu pour les téléchargements.

# What is read beside it.
player-chapters = Chapitres
player-chapter-link = Ouvrir la page sur « { $title } »
player-transcript = Transcription
player-transcript-loading = La transcription se charge.
player-transcript-failed = La transcription n’est pas disponible.
player-transcript-search = Rechercher dans la transcription
player-transcript-found = { $count ->
    [one] { $count } passage
    [many] { $count } de passages
   *[other] { $count } passages
}

# In the article.
player-open-outside = Ouvrir dans le navigateur
player-finished = écouté
player-left = encore { $time }
player-full-screen = Plein écran
player-more = Plus

# The settings.
settings-player-speed = Vitesse de lecture
settings-player-speed-hint = Une vitesse choisie dans le lecteur vaut pour son flux.
settings-player-back = Reculer de
settings-player-forward = Avancer de
settings-player-seconds = { $seconds ->
    [one] { $seconds } seconde
    [many] { $seconds } de secondes
   *[other] { $seconds } secondes
}
settings-player-mark-read = Marquer un article comme lu quand son épisode est écouté
settings-player-play-next = Continuer avec la file d’attente à la fin d’un épisode
settings-player-remove = Supprimer les téléchargements écoutés
settings-player-remove-hint = Ceux des articles favoris restent.
settings-player-space = Espace pour les téléchargements
settings-player-space-hint = Ce qui a été écouté il y a le plus longtemps part en premier.
settings-player-space-none = Illimité
