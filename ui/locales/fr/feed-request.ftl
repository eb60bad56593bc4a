# Ce qui accompagne les demandes à un flux et que personne d’autre ne doit savoir : cookie et en-têtes.
feed-request = Cookie et en-têtes
feed-request-hint = Ils ne vont qu’au serveur de ce flux, sont conservés dans le trousseau du système et ne sont plus affichés.
feed-request-sign-in-kept = Nom d’utilisateur et mot de passe sont dans le trousseau
feed-request-unchanged = Conservé, reste tel quel
feed-request-unreadable = Le trousseau ne dit pas ce qui est conservé pour ce flux. Déverrouillez-le et rouvrez ceci.
feed-request-forgotten = À l’enregistrement, tout ce qui est conservé pour ce flux sera oublié.
feed-request-forget = Oublier nom d’utilisateur, mot de passe, cookie et en-têtes
feed-request-cookie = Cookie
feed-request-cookie-hint = Tel que votre navigateur l’envoie, par exemple « session=abc; theme=dark ».
feed-request-cookie-remove = Supprimer le cookie
feed-request-headers = En-têtes
feed-request-add = Ajouter un en-tête
feed-header-name = Nom
feed-header-value = Valeur de { $name }
feed-header-value-short = Valeur
feed-header-remove = Supprimer { $name }

# Ce qui ne va pas dans un en-tête.
feed-header-bad-name = Le nom d’un en-tête n’a que des lettres, des chiffres et des signes comme le trait d’union, sans espace.
feed-header-reserved = { $name } ne peut pas être défini : il appartient à la connexion.
feed-header-is-cookie = Le cookie a son propre champ, plus haut.
feed-header-twice = { $name } existe déjà.
feed-header-bad-value = Une valeur n’a ni saut de ligne ni autre caractère de contrôle.
feed-header-no-value = Il manque la valeur.

# Messages.
toast-request-kept = Ce qui accompagne les demandes à ce flux est dans le trousseau.
toast-request-session = Il n’y a pas de trousseau ici : ce qui accompagne les demandes à ce flux vaut jusqu’à la fermeture de Broadsheet.
toast-request-forgotten = Plus rien n’est conservé pour ce flux.

# Le compte rendu d’une importation.
import-passwords-not-kept = { $count ->
    [one] Il n’y a pas de trousseau ici : le mot de passe de { $count } flux vaut jusqu’à la fermeture de Broadsheet.
    [many] Il n’y a pas de trousseau ici : les mots de passe de { $count } de flux valent jusqu’à la fermeture de Broadsheet.
   *[other] Il n’y a pas de trousseau ici : les mots de passe de { $count } flux valent jusqu’à la fermeture de Broadsheet.
}
