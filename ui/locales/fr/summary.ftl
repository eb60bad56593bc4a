# Le résumé au-dessus d’un article et dans les lignes, et ce qui s’y rapporte.
command-summary = Afficher ou masquer le résumé
command-copy-summary = Copier le résumé
summary-title = Résumé
summary-from-article = Phrases de l’article lui-même
summary-from-page = Le résumé de la page elle-même
summary-hide = Masquer le résumé
summary-none = Pas de résumé : l’article est trop court.
summary-copied = Le résumé a été copié.

# Quand il est affiché.
summary-mode = Résumé
summary-as-all = Comme pour tous les flux
summary-off = Jamais
summary-on-demand = Sur demande
summary-always = Au-dessus de chaque article
settings-summary = Résumés
settings-summary-hint = Faits sur cet ordinateur avec les phrases de l’article ; rien n’est demandé à personne. Une touche affiche ou masque un résumé.
views-summaries = Résumé à la place des premiers mots
command-toggle-summaries = Afficher les résumés ou les premiers mots dans la liste

related-title = Sur le même sujet
related-same-story = Même histoire
related-shares = En commun : { $words }
