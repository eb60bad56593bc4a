# Comment la liste est présentée.
views-label = Options d’affichage
views-layout = Disposition
views-layout-columns = Côte à côte
views-layout-rows = Liste au-dessus de l’article
views-layout-replace = L’une ou l’autre
views-layout-cards = Cartes
views-density = Densité
views-density-compact = Compacte
views-density-cosy = Normale
views-density-roomy = Aérée
views-filter = Afficher
views-order = Ordre
order-feed = Par flux
views-group = Groupes
views-group-none = Aucun
views-group-day = Par jour
views-group-feed = Par flux
views-excerpts = Premiers mots du texte
views-thumbnails = Images
views-own = Seulement pour « { $view } »
views-as-all = Comme dans toutes les vues
views-use-for-all = Appliquer à toutes les vues
views-reset = Réinitialiser
views-used-for-all = Toutes les vues s’affichent maintenant comme celle-ci.
views-take-back = Annuler
views-untitled = Sans titre
views-mark-group-read = Marquer ce groupe comme lu
views-resize-height = Hauteur de la liste des articles
views-leave-focus = Quitter le mode concentration

# Paramètres.
settings-views-hint = Chaque vue peut différer : le bouton aux curseurs au-dessus de la liste a ses propres choix.
settings-views-dates = Toujours des dates, jamais « il y a 5 min »

# Commandes.
command-view-options = Options d’affichage
command-layout-columns = Disposition : liste et article côte à côte
command-layout-rows = Disposition : liste au-dessus de l’article
command-layout-replace = Disposition : liste ou article, l’un à la fois
command-layout-cards = Disposition : cartes
command-density-compact = Densité : compacte
command-density-cosy = Densité : normale
command-density-roomy = Densité : aérée
command-order-newest = Ordre : les plus récents d’abord
command-order-oldest = Ordre : les plus anciens d’abord
command-order-feed = Ordre : par flux
command-group-none = Sans groupes
command-group-day = Grouper par jour
command-group-feed = Grouper par flux
command-toggle-excerpts = Afficher ou masquer les premiers mots des articles
command-toggle-thumbnails = Afficher ou masquer les images de la liste
command-views-use-for-all = Appliquer ces options à toutes les vues
command-views-reset = Afficher de nouveau cette vue comme les autres
command-focus-mode = Mode concentration : l’article seul
command-leave-article = Quitter l’article
