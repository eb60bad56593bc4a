# Plusieurs articles sélectionnés.
selection-count = { $count ->
    [one] { $count } article sélectionné
    [many] { $count } d’articles sélectionnés
   *[other] { $count } articles sélectionnés
}
selection-collapse = Revenir à un seul article
selection-actions = Que faire…
selection-end = Annuler
selection-marks = Marquer et garder
selection-addresses = Ouvrir et copier

# Commandes.
command-go-later = Aller à Lire plus tard
command-read-later = Lire plus tard, ou non
command-tag = Étiquettes
command-snooze = Mettre en attente
command-wake = Faire revenir maintenant les articles en attente
command-copy-title-address = Copier le titre et l’adresse
command-copy-markdown = Copier le lien en Markdown
command-reveal-feed = Afficher l’article dans son flux
command-select-next = Sélectionner aussi l’article suivant
command-select-previous = Sélectionner aussi l’article précédent
command-select-all = Tout sélectionner
command-mark-above-unread = Marquer tout ce qui précède comme non lu
command-mark-below-unread = Marquer tout ce qui suit comme non lu
command-mark-older-1 = Marquer comme lu ce qui a plus d’un jour
command-mark-older-3 = Marquer comme lu ce qui a plus de trois jours
command-mark-older-7 = Marquer comme lu ce qui a plus d’une semaine
command-mark-older-14 = Marquer comme lu ce qui a plus de deux semaines
command-history = Historique des modifications

# Menus.
article-read-later = Lire plus tard
article-not-read-later = Retirer de Lire plus tard
article-snooze = Mettre en attente
article-tags = Étiquettes…
article-open-browser = { $count ->
    [one] Ouvrir dans le navigateur
    [many] Tout ouvrir dans le navigateur
   *[other] Tout ouvrir dans le navigateur
}
article-copy-link = { $count ->
    [one] Copier l’adresse
    [many] Copier les adresses
   *[other] Copier les adresses
}
article-copy-title-link = { $count ->
    [one] Copier le titre et l’adresse
    [many] Copier les titres et les adresses
   *[other] Copier les titres et les adresses
}
article-copy-markdown = { $count ->
    [one] Copier le lien en Markdown
    [many] Copier comme liste Markdown
   *[other] Copier comme liste Markdown
}
article-mark-unread-many = Marquer ce qui précède ou suit comme non lu
article-above-unread = Tout ce qui précède
article-below-unread = Tout ce qui suit
article-mark-older = Marquer les plus anciens comme lus
age-1 = Plus d’un jour
age-3 = Plus de trois jours
age-7 = Plus d’une semaine
age-14 = Plus de deux semaines
article-alike = Chercher des articles semblables
alike-author = De { $author }
alike-no-author = Du même auteur
alike-words = Sur « { $words } »
alike-no-words = Sur le même sujet

# Pourquoi un article est gardé.
article-is-later = À lire plus tard
article-is-snoozed = En attente jusqu’au { DATETIME($when, weekday: "short", day: "numeric", month: "short", hour: "numeric", minute: "numeric") }
article-show-tag = Afficher tous les articles avec cette étiquette
row-more-tags = +{ $count }

# Mettre en attente.
snooze-title = Mettre en attente
snooze-about = { $count ->
    [one] L’article disparaît et reviendra comme non lu.
    [many] { $count } d’articles disparaissent et reviendront comme non lus.
   *[other] { $count } articles disparaissent et reviendront comme non lus.
}
snooze-later-today = Plus tard aujourd’hui
snooze-tomorrow = Demain
snooze-weekend = Ce week-end
snooze-next-week = La semaine prochaine
snooze-pick = Choisir un jour…
snooze-wake = Faire revenir maintenant
snooze-until = Mettre en attente jusqu’au { DATETIME($when, weekday: "short", day: "numeric", month: "short") }
snooze-calendar = Jour du retour
calendar-before = Mois précédent
calendar-after = Mois suivant

# Étiquettes.
tags-title = Étiquettes
tags-about = { $count ->
    [one] De cet article.
    [many] De { $count } d’articles.
   *[other] De { $count } articles.
}
tags-search = Chercher ou créer une étiquette
tags-hint = Entrée choisit une étiquette ; Entrée dans le champ vide enregistre.
tags-new = Créer « { $name } »
tags-some = sur certains
tags-none = Pas encore d’étiquettes. Saisissez un nom pour en créer une.

# Questions.
mark-all-title = Tout marquer comme lu ?
mark-all-text = { $count ->
    [one] La liste contient { $count } article. Vous pourrez annuler.
    [many] La liste contient { $count } d’articles. Vous pourrez annuler.
   *[other] La liste contient { $count } articles. Vous pourrez annuler.
}
open-many-title = Tout ouvrir ?
open-many-text = { $count ->
    [one] { $count } article s’ouvre dans le navigateur.
    [many] { $count } d’articles s’ouvrent dans le navigateur, chacun dans son onglet.
   *[other] { $count } articles s’ouvrent dans le navigateur, chacun dans son onglet.
}
open-many-yes = { $count ->
    [one] Ouvrir { $count } article
    [many] Ouvrir { $count } d’articles
   *[other] Ouvrir { $count } articles
}

# Messages.
toast-articles-copied = { $count ->
    [one] Copié.
    [many] { $count } d’articles copiés.
   *[other] { $count } articles copiés.
}
toast-too-many-to-copy = On peut copier au plus { $most } articles à la fois.
toast-read-later = { $count ->
    [one] Gardé pour plus tard.
    [many] { $count } d’articles gardés pour plus tard.
   *[other] { $count } articles gardés pour plus tard.
}
toast-not-read-later = { $count ->
    [one] Retiré de Lire plus tard.
    [many] { $count } d’articles retirés de Lire plus tard.
   *[other] { $count } articles retirés de Lire plus tard.
}
toast-snoozed = { $count ->
    [one] En attente jusqu’à { DATETIME($when, weekday: "long", hour: "numeric", minute: "numeric") }.
    [many] { $count } d’articles en attente jusqu’à { DATETIME($when, weekday: "long", hour: "numeric", minute: "numeric") }.
   *[other] { $count } articles en attente jusqu’à { DATETIME($when, weekday: "long", hour: "numeric", minute: "numeric") }.
}
toast-woken = { $count ->
    [one] L’article est de retour.
    [many] { $count } d’articles sont de retour.
   *[other] { $count } articles sont de retour.
}
toast-tagged = { $count ->
    [one] Étiquettes modifiées.
    [many] Étiquettes de { $count } d’articles modifiées.
   *[other] Étiquettes de { $count } articles modifiées.
}

# Paramètres.
settings-mark-by-moving = Parcourir la liste au clavier marque comme lu
settings-mark-by-moving-auto = Sauf avec un lecteur d’écran
settings-mark-by-moving-on = Toujours
settings-mark-by-moving-off = Jamais
settings-mark-by-moving-hint = Sinon, Entrée, Espace, un clic ou le passage au texte de l’article le marque.
settings-mark-by-scrolling = Marquer comme lu ce que je fais défiler dans la liste
settings-ask-mark-all = Demander avant de tout marquer comme lu
settings-next-after-mark-all = Après avoir tout marqué comme lu, aller au flux suivant avec des non lus
