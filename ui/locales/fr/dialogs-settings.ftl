edit-cancel = Annuler
edit-save = Enregistrer

span-minutes = { $count ->
    [one] { $count } minute
    [many] { $count } de minutes
   *[other] { $count } minutes
}
span-hours = { $count ->
    [one] { $count } heure
    [many] { $count } d’heures
   *[other] { $count } heures
}
span-days = { $count ->
    [one] { $count } jour
    [many] { $count } de jours
   *[other] { $count } jours
}

# Les paramètres.
settings-look = Apparence
settings-theme = Thème
settings-theme-system = Comme le système
settings-theme-light = Clair
settings-theme-dark = Sombre
settings-language = Langue
settings-language-system = Comme le système
settings-reading = Lecture
settings-text-size = Taille du texte
settings-percent = { PERCENT($percent) }
settings-mark-read = Marquer un article ouvert comme lu
settings-mark-read-never = Jamais
settings-mark-read-at-once = Aussitôt
settings-mark-read-after = Après { $seconds } s
settings-images = Afficher les images dans les articles
settings-feeds = Flux
settings-interval = Intervalle d’actualisation
settings-interval-never = Seulement sur demande
settings-adapt = Actualiser moins souvent les flux calmes, plus souvent les flux actifs
settings-keep = Conserver les articles lus pendant
settings-keep-for-ever = Toujours
settings-keep-hint = À partir du moment où ils ont quitté leur flux. Les articles non lus et les favoris restent.
settings-refresh-on-start = Actualiser au démarrage de Broadsheet

# Les propriétés d’un flux.
feed-title = Titre
feed-title-hint = Laissez vide pour garder le titre de l’éditeur.
feed-address = Adresse
feed-interval = Intervalle d’actualisation
feed-interval-default = Comme pour tous les flux
feed-pause = En pause : ne pas actualiser ce flux
feed-special = S’il est mal lu ou refusé
feed-charset = Encodage
feed-charset-found = Détecté automatiquement
feed-user-agent = User-Agent
feed-user-agent-hint = À la place de celui de Broadsheet, pour les serveurs qui le refusent.
feed-proxy = Proxy
feed-proxy-hint = Par exemple socks5://localhost:9050 ; vide pour celui du système.
feed-last-fetch = Dernière actualisation
feed-next-fetch = Prochaine actualisation
feed-never = jamais
feed-not-planned = non prévue
feed-next = { $when } ({ $reason })
feed-repairs = Corrections
feed-repairs-hint = Ce qui n’allait pas dans le flux à la dernière lecture ; il a été lu malgré tout.
feed-trouble-since = Depuis le { $when }.

# Les dossiers.
folder-new = Nouveau dossier
folder-rename = Renommer le dossier
folder-name = Nom
folder-add = Créer le dossier
move-title = Déplacer
move-target = Déplacer vers
move-top = Premier niveau
move-do = Déplacer

# La palette.
palette-nothing = Aucun résultat.
