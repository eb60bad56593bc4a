# S’abonner, importer, messages.
subscribe-title = S’abonner à un site
subscribe-address = Adresse d’un site ou d’un flux
subscribe-find = Chercher des flux
subscribe-finding = Recherche de flux…
subscribe-none = Aucun flux n’a été trouvé à cette adresse.
subscribe-found = { $count ->
    [one] Un flux a été trouvé.
    [many] { $count } de flux ont été trouvés.
   *[other] { $count } flux ont été trouvés.
}
subscribe-choose = Flux à cette adresse
subscribe-known = Déjà abonné
subscribe-kind = { $kind ->
    [rss] RSS
    [atom] Atom
    [json] JSON Feed
   *[unknown] Flux
}
subscribe-folder = Dossier
subscribe-no-folder = Aucun dossier
subscribe-follow = S’abonner
subscribe-following = Abonnement en cours…
subscribe-show = Afficher
subscribe-opml = Cette adresse est une liste d’abonnements.
subscribe-import = L’importer…
subscribe-cancel = Annuler
import-title = Importer des abonnements
import-choosing = En attente d’un fichier…
import-choose = Choisir un fichier…
import-running = Importation…
import-progress = { $done } sur { $total } importés
import-stop = Arrêter
import-done = Terminé
import-stopped = L’importation a été arrêtée. Ce qui a été ajouté reste.
import-added = { $count ->
    [0] Aucun nouveau flux
    [one] { $count } nouveau flux
    [many] { $count } de nouveaux flux
   *[other] { $count } nouveaux flux
}
import-existing = { $count ->
    [one] { $count } flux déjà présent
    [many] { $count } de flux déjà présents
   *[other] { $count } flux déjà présents
}
import-failed = { $count ->
    [one] { $count } entrée n’a pas pu être importée
    [many] { $count } d’entrées n’ont pas pu être importées
   *[other] { $count } entrées n’ont pas pu être importées
}
starter-language = { $language ->
    [de] Allemand
    [fr] Français
   *[en] Anglais
}
starter-follow = { $count ->
    [0] S’abonner
    [one] S’abonner à { $count } flux
    [many] S’abonner à { $count } de flux
   *[other] S’abonner à { $count } flux
}
toasts-label = Messages
toast-dismiss = Fermer le message
starter-followed = { $count ->
    [one] Abonné à { $count } flux.
    [many] Abonné à { $count } de flux.
   *[other] Abonné à { $count } flux.
}
starter-trouble = Pas encore récupérés, nouvel essai à venir : { $feeds }. { $reason }
starter-failed = Abonnement impossible : { $feeds }. { $reason }

# Un nom d’utilisateur et un mot de passe.
sign-in-user = Nom d’utilisateur
sign-in-password = Mot de passe
sign-in-asked = Cette adresse demande un nom d’utilisateur et un mot de passe. Ils sont conservés dans le trousseau du système.
sign-in-refused = Le nom d’utilisateur ou le mot de passe n’a pas été accepté.
sign-in-optional = Nom d’utilisateur et mot de passe, si le flux les demande
sign-in-forget = Supprimer le nom d’utilisateur et le mot de passe

toast-subscribed = Vous êtes abonné à « { $title } ».
toast-subscribed-locked = Vous êtes abonné à « { $title } », mais un nom d’utilisateur et un mot de passe sont demandés.
toast-imported = { $count ->
    [0] Importation terminée : aucun nouveau flux
    [one] Importation terminée : { $count } nouveau flux
    [many] Importation terminée : { $count } de nouveaux flux
   *[other] Importation terminée : { $count } nouveaux flux
}{ $failed ->
    [0] .
    [one] , une entrée n’a pas pu être importée.
    [many] , { $failed } d’entrées n’ont pas pu être importées.
   *[other] , { $failed } entrées n’ont pas pu être importées.
}
toast-password-kept = Le nom d’utilisateur et le mot de passe sont dans le trousseau.
toast-password-session = Il n’y a pas de trousseau ici : le mot de passe est conservé jusqu’à la fermeture de Broadsheet.
toast-password-removed = Le nom d’utilisateur et le mot de passe ont été supprimés.
