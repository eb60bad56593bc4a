article-list-label = Articles
article-loading = Chargement…
article-unread = non lu
article-starred = favori
article-has-enclosures = avec pièce jointe
article-updated-mark = modifié

list-new = { $count ->
    [one] { $count } nouvel article
    [many] { $count } de nouveaux articles
   *[other] { $count } nouveaux articles
}
list-try-again = Réessayer
list-search-everywhere = Rechercher partout
list-show-all = Afficher tous les articles

# Listes vides.
empty-search = Aucun article ne contient « { $search } ».
empty-search-hint = Essayez avec moins de mots, ou des mots plus courts.
empty-unread = Vous avez tout lu.
empty-unread-hint = Les nouveaux articles apparaîtront ici.
empty-unread-here = Rien de non lu ici.
empty-starred = Pas encore de favoris.
empty-starred-hint = Les articles favoris sont conservés pour toujours.
empty-starred-here = Aucun favori ici.
empty-today = Rien de nouveau aujourd’hui.
empty-today-hint = Cette vue montre les dernières 24 heures.
empty-here = Pas encore d’articles.
empty-here-hint = Ils apparaîtront après la prochaine actualisation.

# Le menu contextuel.
article-mark-read = Marquer comme lu
article-mark-unread = Marquer comme non lu
article-star = Ajouter aux favoris
article-unstar = Retirer des favoris
article-mark-above = Marquer tout ce qui précède comme lu
article-mark-below = Marquer tout ce qui suit comme lu
article-open = Aller au texte
article-show-feed = Afficher « { $feed } »
article-feed-properties = Propriétés du flux…
