# Backups, moving, and what is done when a library is damaged.
settings-library = Bibliothèque et sauvegardes
library-weekly = Faire une sauvegarde chaque semaine
library-weekly-hint = Cinq de chaque sorte sont conservées, dans le dossier de la bibliothèque.
library-backups = Sauvegardes
library-back-up = Sauvegarder maintenant
library-restore = Rétablir
library-restore-of = Rétablir la sauvegarde du { $date }
library-restore-ask = La bibliothèque redevient ce qu’elle était le { $date }. L’état actuel est d’abord sauvegardé, pour que vous puissiez y revenir.
library-none = Il n’y a pas encore de sauvegarde.
library-reason-weekly = Hebdomadaire
library-reason-before_upgrade = Avant une mise à jour
library-reason-before_restore = Avant la mise en place d’une autre bibliothèque
library-reason-on_demand = Faite par vous
library-articles = { $count ->
    [one] { $count } article
    [many] { $count } d’articles
   *[other] { $count } articles
}
library-backed-up = Une sauvegarde a été faite.
library-take-back = Revenir
library-packed = { $articles ->
    [one] La bibliothèque a été enregistrée : { $articles } article.
    [many] La bibliothèque a été enregistrée : { $articles } d’articles.
   *[other] La bibliothèque a été enregistrée : { $articles } articles.
}
library-restored = { $articles ->
    [one] La bibliothèque a été mise en place : { $articles } article.
    [many] La bibliothèque a été mise en place : { $articles } d’articles.
   *[other] La bibliothèque a été mise en place : { $articles } articles.
}
library-move = Passer à un autre ordinateur
library-move-hint = Un fichier avec les flux, les articles, les surlignages, les paramètres et les images conservées. Les mots de passe n’y sont pas : ils restent dans le trousseau de cet ordinateur.
library-pack = Enregistrer dans un fichier…
library-unpack = Ouvrir un fichier…
library-pack-episodes = Avec les épisodes téléchargés
library-unpack-ask = La bibliothèque de { $file } prend la place de celle-ci. L’état actuel est d’abord sauvegardé, pour que vous puissiez y revenir.
library-check = Rechercher des dommages
library-check-hint = Lit toute la bibliothèque et son index de recherche. Vous pouvez continuer à lire pendant ce temps.
library-checking = Recherche…
library-check-well = Tout va bien.
library-check-problems = { $count ->
    [one] { $count } problème a été trouvé. Une sauvegarde peut être rétablie plus haut.
    [many] { $count } de problèmes ont été trouvés. Une sauvegarde peut être rétablie plus haut.
   *[other] { $count } problèmes ont été trouvés. Une sauvegarde peut être rétablie plus haut.
}
library-use = Sur le disque
library-use-database = Articles et tout ce qui s’y rattache
library-use-images = Images conservées
library-use-episodes = Épisodes téléchargés
library-use-backups = Sauvegardes
library-use-set_aside = Bibliothèques endommagées mises de côté
library-use-free = Libre
library-stop = Arrêter
library-stage-copying = Copie de la bibliothèque…
library-stage-checking = Vérification de la copie…
library-stage-packing = Écriture du fichier…
library-stage-unpacking = Lecture du fichier…
library-stage-restoring = Mise en place de la bibliothèque…

# How long articles are kept.
library-keep-count = Articles conservés par flux
library-keep-count-hint = Les plus anciens partent d’abord. Restent les favoris, les articles étiquetés, surlignés ou en attente, et ceux à lire plus tard.
library-keep-all = Tous
library-keep-newest = Les { $count } plus récents
library-keep-unread = Conserver les articles non lus, quels que soient leur âge et leur nombre

# A library that was damaged, and one that cannot be opened.
recovery-title = Votre bibliothèque était endommagée et a été réparée
recovery-damage-unreadable = Des parties de son fichier n’ont pas pu être lues.
recovery-damage-empty = Son fichier était vide.
recovery-damage-missing = Son fichier n’était plus là.
recovery-saved = Récupérés : { $feeds ->
        [one] { $feeds } flux
        [many] { $feeds } de flux
       *[other] { $feeds } flux
    }, { $articles ->
        [one] { $articles } article
        [many] { $articles } d’articles
       *[other] { $articles } articles
    }.
recovery-starred = En favori : { $count }.
recovery-backup = { $count ->
    [one] Ce qui manquait vient de la sauvegarde du { $date } : { $count } article.
    [many] Ce qui manquait vient de la sauvegarde du { $date } : { $count } d’articles.
   *[other] Ce qui manquait vient de la sauvegarde du { $date } : { $count } articles.
}
recovery-articles_lost = { $count ->
    [one] { $count } article est perdu.
    [many] { $count } d’articles sont perdus.
   *[other] { $count } articles sont perdus.
}
recovery-texts_lost = { $count ->
    [one] { $count } article a perdu son texte, que son flux apportera peut-être de nouveau.
    [many] { $count } d’articles ont perdu leur texte, que leurs flux apporteront peut-être de nouveau.
   *[other] { $count } articles ont perdu leur texte, que leurs flux apporteront peut-être de nouveau.
}
recovery-statuses_lost = { $count ->
    [one] { $count } article est maintenant non lu et sans favori.
    [many] { $count } d’articles sont maintenant non lus et sans favori.
   *[other] { $count } articles sont maintenant non lus et sans favori.
}
recovery-feeds_without_address = { $count ->
    [one] { $count } flux a perdu son adresse. Il est en pause jusqu’à ce que vous lui en donniez une.
    [many] { $count } de flux ont perdu leur adresse. Ils sont en pause jusqu’à ce que vous leur en donniez une.
   *[other] { $count } flux ont perdu leur adresse. Ils sont en pause jusqu’à ce que vous leur en donniez une.
}
recovery-settings_lost = Les paramètres sont de nouveau ceux par défaut.
recovery-nothing-lost = Autant qu’on puisse en juger, rien ne manque.
recovery-aside = Le fichier endommagé n’a pas été supprimé. Il se trouve ici :
recovery-backups = Sauvegardes…
recovery-done = Continuer
refusal-title = Votre bibliothèque ne peut pas être ouverte
refusal-untouched = Rien n’a été modifié.
error-no-such-backup = Cette sauvegarde n’existe plus.
error-not-a-library = Ce fichier n’est pas une bibliothèque Broadsheet complète. ({ $detail })
library-opening = Un instant : votre bibliothèque est en cours de vérification.
