toast-undone-what = Deshecho: { $what }

# El historial de cambios.
history-about = Lo que has cambiado en los últimos siete días. Cada cambio se puede deshacer por separado.
history-empty = Aún no se ha cambiado nada.
history-undone = Deshecho
history-undo-this = Deshacer: { $what }

# Lo que se ha hecho, sin punto final.
step-read = { $count ->
    [one] { $count } artículo marcado como leído
    [many] { $count } de artículos marcados como leídos
   *[other] { $count } artículos marcados como leídos
}
step-unread = { $count ->
    [one] { $count } artículo marcado como no leído
    [many] { $count } de artículos marcados como no leídos
   *[other] { $count } artículos marcados como no leídos
}
step-starred = { $count ->
    [one] { $count } artículo destacado
    [many] { $count } de artículos destacados
   *[other] { $count } artículos destacados
}
step-unstarred = { $count ->
    [one] { $count } artículo quitado de destacados
    [many] { $count } de artículos quitados de destacados
   *[other] { $count } artículos quitados de destacados
}
step-read-later = { $count ->
    [one] { $count } artículo guardado para más tarde
    [many] { $count } de artículos guardados para más tarde
   *[other] { $count } artículos guardados para más tarde
}
step-not-read-later = { $count ->
    [one] { $count } artículo quitado de Leer más tarde
    [many] { $count } de artículos quitados de Leer más tarde
   *[other] { $count } artículos quitados de Leer más tarde
}
step-snoozed = { $count ->
    [one] { $count } artículo pospuesto
    [many] { $count } de artículos pospuestos
   *[other] { $count } artículos pospuestos
}
step-unsnoozed = { $count ->
    [one] { $count } artículo pospuesto recuperado
    [many] { $count } de artículos pospuestos recuperados
   *[other] { $count } artículos pospuestos recuperados
}
step-tagged = { $count ->
    [one] { $count } artículo etiquetado
    [many] { $count } de artículos etiquetados
   *[other] { $count } artículos etiquetados
}
step-untagged = { $count ->
    [one] Etiquetas quitadas de { $count } artículo
    [many] Etiquetas quitadas de { $count } de artículos
   *[other] Etiquetas quitadas de { $count } artículos
}
step-tag-renamed = Nombre de etiqueta cambiado
step-tag-removed = Etiqueta eliminada
step-feed-edited = { $count ->
    [one] Fuente modificada
    [many] { $count } de fuentes modificadas
   *[other] { $count } fuentes modificadas
}
step-feeds-moved = { $count ->
    [one] Fuente movida
    [many] { $count } de fuentes movidas
   *[other] { $count } fuentes movidas
}
step-feeds-removed = { $count ->
    [one] Suscripción cancelada
    [many] { $count } de suscripciones canceladas
   *[other] { $count } suscripciones canceladas
}
step-folder-renamed = Nombre de carpeta cambiado
step-folder-moved = Carpeta movida
step-folder-removed = Carpeta eliminada
step-arranged = { $count ->
    [one] Puesto en otro lugar
    [many] { $count } de fuentes y carpetas reordenadas
   *[other] { $count } fuentes y carpetas reordenadas
}
step-sorted = Ordenado por nombre
step-settings = { $count ->
    [one] Ajuste cambiado
    [many] { $count } de ajustes cambiados
   *[other] { $count } ajustes cambiados
}
