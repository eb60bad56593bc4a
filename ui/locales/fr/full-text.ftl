# Le texte de la page d’un article à la place de celui du flux.
command-full-text = Afficher le texte intégral ou celui du flux
command-full-text-again = Recharger le texte intégral
full-text-show = Afficher le texte intégral
full-text-hide = Afficher le texte du flux
full-text-loading = Récupération du texte intégral…
full-text-ready = Le texte intégral est là.
full-text-from = Texte intégral de { $site }
full-text-pages = { $count ->
    [one] Une page
   *[other] { $count } pages
}
full-text-removed = { $count ->
    [one] Un encadré omis
   *[other] { $count } encadrés omis
}
full-text-removed-hint = Lettres d’information, liens vers d’autres articles, boutons
full-text-older = Le flux a modifié l’article depuis.
full-text-again = Recharger
full-text-retry = Réessayer
full-text-ahead = Textes intégraux : { $done } sur { $total }
full-text-fetching = Récupération des textes intégraux à l’avance

# Quel texte un flux affiche.
full-text-mode = Texte intégral
full-text-never = Jamais
full-text-on-demand = À la demande
full-text-always = Toujours, même hors ligne

# Pourquoi il n’y en a pas : suit la première phrase.
full-text-refused = Il n’y a pas de texte intégral.
full-text-no-address = L’article n’indique aucune page.
full-text-not-fetched = La page n’a pas pu être récupérée.
full-text-not-a-page = L’adresse mène à un fichier, pas à une page web.
full-text-too-large = La page est trop grande pour être lue ici.
full-text-no-article = Aucun article n’a été trouvé sur la page.
full-text-error-page = Le site affiche une erreur ou demande si vous êtes un robot.
full-text-consent = Le site demande d’abord un consentement aux cookies.
full-text-paywall = La suite est réservée aux abonnés du site.
full-text-sign-in = Le site demande de se connecter.
full-text-index = La page est une liste d’articles.
full-text-other-article = La page contient un autre article.
full-text-shorter = La page n’en dit pas plus que le flux.
full-text-private = L’adresse mène à un réseau privé.
full-text-forbidden = Le site ne donne pas accès à la page.
full-text-gone = La page n’existe plus.
full-text-internal = Un problème est survenu dans Broadsheet.
