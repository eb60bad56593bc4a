command-model-summary = Résumer avec le modèle de langage
command-translate = Traduire avec le modèle de langage
command-ask-model = Poser une question sur cet article
model-begins-summary = Le résumé est en cours de rédaction.
model-begins-translation = L’article est en cours de traduction.
model-begins-answer = La réponse est en cours de rédaction.
model-ends-summary = Le résumé est prêt.
model-ends-translation = La traduction est prête.
model-ends-answer = La réponse est prête.
model-stopped = Arrêté.
model-summary-title = Résumé de votre modèle de langage
model-writing = Rédaction…
model-pieces = Partie { $done } sur { $total }
model-written-by = { $model }, { $when }
model-not-whole = Incomplet
model-outdated = L’article a changé depuis.
model-again = Refaire
model-remove = Supprimer
model-remove-all = Tout supprimer
model-instead = À la place, des phrases de l’article lui-même :
model-open-settings = Ouvrir les paramètres
model-try-again = Réessayer
model-translated = Traduction, langue : { $to }
model-translated-from = Traduction : { $from } – { $to }
model-translated-hint = Pointez une phrase, ou allez-y avec Tab et les flèches, pour voir l’original.
model-translate-into = Traduire en
model-translate-rest = Traduire le reste
model-show-original = Afficher l’original
model-ask-title = Questions sur cet article
model-ask-label = Votre question
model-ask-send = Demander
model-ask-hint = Seul cet article est envoyé au modèle, avec votre question. Les réponses peuvent être fausses.
error-model = Le modèle de langage n’a pas pu le faire.
model-problem-off = Aucun modèle de langage n’est configuré.
model-problem-bad-address = Ce n’est pas l’adresse d’un serveur.
model-problem-unencrypted = La clé n’est pas envoyée sans chiffrement. Utilisez une adresse en https.
model-problem-unreachable = Personne ne répond à l’adresse du modèle de langage. Le serveur est-il démarré ?
model-problem-tls = Le serveur du modèle de langage ne peut pas prouver son identité.
model-problem-redirected = Le serveur renvoie vers une autre adresse ; rien n’y a été envoyé.
model-problem-timeout = Le modèle de langage n’a pas répondu à temps.
model-problem-cut-off = La réponse s’est interrompue.
model-problem-unauthorized = Le serveur demande une clé, ou une autre clé.
model-problem-unknown-model = Le serveur n’a pas de modèle de ce nom.
model-problem-too-many-requests = Le serveur demande de patienter : trop de requêtes.
model-problem-no-credit = Votre crédit auprès du fournisseur est épuisé.
model-problem-too-long = Le texte est plus long que ce que le modèle accepte. Choisissez une taille plus petite dans les paramètres.
model-problem-server-error = Le serveur du modèle de langage a lui-même un problème.
model-problem-not-such-a-server = Il y a un serveur, mais ce n’est pas celui d’un modèle de langage.
model-problem-no-answer = Le modèle n’a donné aucune réponse utilisable.
model-problem-nonsense = La réponse n’en finissait pas et a été arrêtée.
model-problem-day-limit = Votre limite du jour est atteinte. Rien n’a été envoyé.
model-problem-month-limit = Votre limite du mois est atteinte. Rien n’a été envoyé.
model-problem-no-text = L’article n’a pas de texte à envoyer.
settings-model = Modèle de langage
settings-model-on = Utiliser mon propre modèle de langage
settings-model-on-hint = Pour les résumés, les traductions et les questions sur un article, quand vous le demandez. Tout serveur à interface compatible OpenAI convient : Ollama, llama.cpp, LM Studio ou un service payant.
settings-model-address = Adresse du serveur
settings-model-address-hint = Sur cet ordinateur, dans votre réseau local ou sur Internet.
settings-model-key = Clé
settings-model-key-hint = Conservée dans le trousseau de votre système et jamais réaffichée. Vos propres serveurs n’en ont généralement pas besoin.
settings-model-key-kept = Une clé est conservée
settings-model-key-forget = Oublier la clé
settings-model-key-session = Il n’y a pas de trousseau. La clé est conservée jusqu’à la fermeture de Broadsheet.
settings-model-name = Modèle
settings-model-name-hint = Tel que le serveur le nomme. Le test montre ce qui est proposé.
settings-model-offered = Proposés par le serveur
settings-model-test = Tester
settings-model-testing = Test en cours…
settings-model-works = { $model } répond, en { NUMBER($seconds, maximumFractionDigits: 1) } s.
settings-model-slow = { $model } répond, mais lentement : en { NUMBER($seconds, maximumFractionDigits: 0) } s.
settings-model-into = Traduire les articles en
settings-model-into-interface = La langue de la fenêtre
settings-model-summaries = Rédiger aussi les résumés dans cette langue
settings-model-context = Taille de la mémoire du modèle
settings-model-context-hint = Les articles plus longs sont envoyés par morceaux. Les serveurs locaux permettent souvent moins que le modèle.
settings-model-day = Maximum par jour
settings-model-month = Maximum par mois
settings-model-no-limit = Sans limite
settings-model-used-title = Utilisé jusqu’ici
settings-model-used = Jetons aujourd’hui : { $today }, ce mois-ci : { $month }, requêtes : { $requests }.
settings-model-estimated = En partie estimé.
settings-model-sent = Ce qui est envoyé
settings-model-sent-text = Le titre et le texte du seul article concerné, votre question et les dernières réponses sur ce même article. Rien d’autre de votre bibliothèque, aucune adresse, aucun autre article, et rien sans que vous le demandiez. Ce que le modèle écrit reste avec l’article, pour ne pas être demandé deux fois.
search-languages = Langues des articles
palette-language = Articles : { $language }
toast-model-text-removed = { $count ->
    [one] Un texte du modèle a été supprimé.
    [many] { $count } textes du modèle ont été supprimés.
   *[other] { $count } textes du modèle ont été supprimés.
}
step-model-text-removed = { $count ->
    [one] Un texte du modèle de langage supprimé
    [many] { $count } textes du modèle de langage supprimés
   *[other] { $count } textes du modèle de langage supprimés
}
settings-model-tokens = { $count ->
    [one] { $count } jeton
    [many] { $count } jetons
   *[other] { $count } jetons
}
settings-model-choose = { $count ->
    [one] Le serveur répond et propose un modèle. Choisissez-le.
    [many] Le serveur répond et propose { $count } modèles. Choisissez-en un.
   *[other] Le serveur répond et propose { $count } modèles. Choisissez-en un.
}
