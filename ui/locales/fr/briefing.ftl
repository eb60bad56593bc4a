# Le bulletin : ce que les flux ont raconté, sur une page.
briefing-title = Bulletin du jour
command-go-briefing = Aller au bulletin
command-briefing-today = Bulletin d’aujourd’hui
command-briefing-since = Bulletin depuis la dernière visite
command-briefing-day = Choisir un jour pour le bulletin
command-briefing-mark-read = Marquer ce bulletin comme lu
command-briefing-save-html = Enregistrer le bulletin comme page web
command-briefing-save-epub = Enregistrer le bulletin comme livre numérique
command-briefing-save-markdown = Enregistrer le bulletin en Markdown
group-briefing = Bulletin
briefing-period = Période
briefing-period-today = Aujourd’hui
briefing-period-since = Depuis la dernière visite
briefing-period-day = Jour
briefing-since = Depuis { DATETIME($when, weekday: "long", hour: "numeric", minute: "numeric") }
briefing-minutes = { $count ->
    [one] { $count } minute de lecture
    [many] { $count } de minutes de lecture
   *[other] { $count } minutes de lecture
}
briefing-leads = À la une
briefing-more = Autres
briefing-more-sources = { $count ->
    [one] et { $count } autre
    [many] et { $count } d’autres
   *[other] et { $count } autres
}
briefing-read = (lu)
briefing-starred = (favori)
briefing-end = C’est tout.
briefing-left-out = { $count ->
    [one] { $count } autre article n’est pas sur cette page.
    [many] { $count } d’autres articles ne sont pas sur cette page.
   *[other] { $count } autres articles ne sont pas sur cette page.
}
briefing-show-rest = Afficher les articles non lus
briefing-new = { $count ->
    [one] { $count } nouvel article
    [many] { $count } de nouveaux articles
   *[other] { $count } nouveaux articles
}
briefing-menu = Plus sur ce bulletin
briefing-settings = Paramètres du bulletin
briefing-back = Retour au bulletin
briefing-saved = Le bulletin a été enregistré.

# Pourquoi une histoire est ici.
briefing-why-feeds = { $count ->
    [one] Dans { $count } de vos flux
    [many] Dans { $count } de vos flux
   *[other] Dans { $count } de vos flux
}
briefing-why-read = Vous lisez souvent { $feed }
briefing-why-starred-feed = Vous ajoutez souvent { $feed } aux favoris
briefing-why-starred = Dans vos favoris
briefing-why-fresh = Nouveau

# Rien à raconter.
briefing-no-feeds = Il n’y a encore rien à raconter.
briefing-no-feeds-hint = Abonnez-vous à quelques flux, et leur journée est racontée ici.
briefing-empty-today = Rien n’est encore arrivé aujourd’hui.
briefing-empty-since = Rien n’est arrivé depuis votre dernière visite.
briefing-empty-day = Rien n’est arrivé ce jour-là.
briefing-empty-hint = D’autres jours peuvent être consultés.
briefing-latest = Le dernier jour avec des articles
briefing-choose-day = Choisir un jour
briefing-choose-hint = Les jours sans article ne peuvent pas être choisis.
briefing-show-day = Afficher

# Son message, à une heure du jour.
briefing-ready = { $count ->
    [one] Votre bulletin : { $count } sujet
    [many] Votre bulletin : { $count } de sujets
   *[other] Votre bulletin : { $count } sujets
}

settings-briefing-interest = Dans le bulletin, mettre en avant ce à quoi vous consacrez du temps
settings-briefing-interest-hint = Comptent les articles restés ouverts quelques secondes et les favoris ; jamais ce qui a seulement été marqué comme lu. Rien ne quitte cet ordinateur.
settings-briefing-learned = Ce que Broadsheet a appris de vos lectures
settings-briefing-learned-none = Encore rien.
settings-briefing-learned-line = Ouverts : { $read } sur { $came }. Favoris : { $starred }.
settings-briefing-forget = Tout oublier
settings-briefing-forgotten = Ce qui a été appris de vos lectures est oublié.
settings-briefing-notify = Message quand le bulletin est prêt
settings-briefing-notify-hint = Arrive tant que Broadsheet est ouvert.
settings-briefing-notify-never = Jamais
