# Ce que dit une vue vide.

empty-later = Rien à lire plus tard.
empty-later-hint = « Lire plus tard » place un article ici ; il y reste jusqu’à ce que vous l’en retiriez.
empty-snoozed = Rien n’est en attente.
empty-snoozed-hint = Un article mis en attente revient, non lu, le jour que vous choisissez.
empty-tag = Aucun article ne porte cette étiquette.
empty-tag-hint = Les articles sont conservés tant qu’ils portent une étiquette.
