# Plusieurs flux et dossiers supprimés à la fois.
toast-removed = { $count ->
    [one] Flux ou dossier supprimé.
    [many] { $count } de flux et de dossiers supprimés.
   *[other] { $count } flux et dossiers supprimés.
}
step-removed = { $count ->
    [one] Flux ou dossier supprimé
    [many] { $count } de flux et de dossiers supprimés
   *[other] { $count } flux et dossiers supprimés
}
menu-remove-several-feeds = { $count ->
    [one] Supprimer et se désabonner de { $count } flux
    [many] Supprimer et se désabonner de { $count } de flux
   *[other] Supprimer et se désabonner de { $count } flux
}
