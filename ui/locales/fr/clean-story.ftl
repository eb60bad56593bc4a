# L’article seul : ce qui en a été retiré, et les filtres.
command-original = Afficher l’original intact ou l’article seul
clean-original-shown = Voici l’original intact.
clean-show-original = Afficher l’original
clean-show-story = Afficher l’article seul
clean-removed-label = Ce qui a été retiré
clean-more = Aussi sur cette page
clean-removed = { $count ->
    [one] Un bloc retiré
    [many] { $count } de blocs retirés
   *[other] { $count } blocs retirés
}
clean-reason-hidden = Masqué
clean-reason-consent = Consentement aux cookies
clean-reason-comments = Commentaires
clean-reason-title = Le titre encore une fois
clean-reason-head = Lignes au-dessus de l’article
clean-reason-repeated = Déjà dit juste avant
clean-reason-sharing = Boutons de partage
clean-reason-related = Liens vers d’autres articles
clean-reason-asking = Invitation à s’abonner ou à suivre
clean-reason-navigation = Rubriques du site
clean-reason-outside = Hors de l’article
clean-reason-furniture = Mots de la page
clean-reason-promotion = Publicité
clean-reason-abstract = Le résumé de la page elle-même
clean-reason-teasers = Accroches d’autres articles
clean-reason-boilerplate = Identique dans la plupart des articles de ce flux
clean-reason-filter = Masqué par un filtre

settings-filters = Filtres
filters-clean = Afficher l’article seul
filters-clean-hint = La publicité, les lettres d’information, les boutons de partage et les accroches sont retirés des articles. Ce qui a été retiré peut être déplié sous l’article ; chaque flux peut avoir son propre réglage.
filters-on = Utiliser des listes de filtres
filters-on-hint = Leurs règles masquent des parties d’articles et empêchent de récupérer les images des annonceurs et des traqueurs.
filters-lists = Listes
filters-shipped = Liste propre à Broadsheet
filters-update = Mettre à jour
filters-updating = Mise à jour des listes
filters-updated = Mise à jour : { $date }
filters-not-yet = Pas encore récupérée
filters-remove = Retirer { $name }
filters-add = Ajouter une liste par son adresse
filters-add-button = Ajouter
filters-add-wrong = Ce n’est pas une adresse web.
filters-own = Vos propres règles
filters-own-hint = Une règle par ligne, dans la syntaxe d’EasyList et d’uBlock Origin.
filters-line = Ligne { $line } :
feed-clean = Article seul
feed-clean-on = Toujours l’article seul
feed-clean-off = Toujours tout afficher
filters-rules = { $count ->
    [one] Une règle
    [many] { $count } de règles
   *[other] { $count } règles
}
filters-problem-address = Ce n’est pas une règle d’adresse.
filters-problem-selector = Le sélecteur est illisible.
filters-problem-script = Les scripts et les styles ne s’appliquent pas aux articles.
filters-trouble-bad-address = Ce n’est pas une adresse web.
filters-trouble-private-address = L’adresse mène à un réseau privé.
filters-trouble-offline = Il n’y a pas de réseau.
filters-trouble-captive-portal = Le réseau demande d’abord une connexion.
filters-trouble-dns = Le serveur est introuvable.
filters-trouble-connect = Le serveur ne répond pas.
filters-trouble-tls = La connexion au serveur n’est pas sûre.
filters-trouble-timeout = Le serveur a mis trop de temps.
filters-trouble-too-large = La liste est trop grande.
filters-trouble-too-many-redirects = La liste n’a pas pu être récupérée.
filters-trouble-bad-answer = La liste n’a pas pu être récupérée.
filters-trouble-unauthorized = Le serveur ne donne pas la liste.
filters-trouble-forbidden = Le serveur ne donne pas la liste.
filters-trouble-not-found = Il n’y a pas de liste à cette adresse.
filters-trouble-gone = La liste n’existe plus.
filters-trouble-too-many-requests = Le serveur demande un moment de répit.
filters-trouble-server-error = Le serveur a un problème.
filters-trouble-http-status = La liste n’a pas pu être récupérée.
filters-trouble-empty = La liste ne contient aucune règle.
filters-trouble-web-page = À cette adresse se trouve une page web et non une liste de filtres.
filters-trouble-not-a-feed = La liste n’a pas pu être récupérée.
filters-trouble-store = La liste n’a pas pu être récupérée.
filters-trouble-internal = La liste n’a pas pu être récupérée.
