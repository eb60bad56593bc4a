# Las vistas y las etiquetas.
view-read_later = Leer más tarde
view-snoozed = Pospuestos
sidebar-tags = Etiquetas
read-later-count = { $count ->
    [one] { $count } artículo para leer más tarde
    [many] { $count } de artículos para leer más tarde
   *[other] { $count } artículos para leer más tarde
}
snoozed-count = { $count ->
    [one] { $count } artículo pospuesto
    [many] { $count } de artículos pospuestos
   *[other] { $count } artículos pospuestos
}
sidebar-hidden = { $count ->
    [one] { $count } fuente sin artículos no leídos está oculta.
    [many] { $count } de fuentes sin artículos no leídos están ocultas.
   *[other] { $count } fuentes sin artículos no leídos están ocultas.
}
sidebar-show-hidden = Mostrar

# Menús.
menu-mark-older = Marcar los más antiguos como leídos
menu-older-than = { $days ->
    [1] Más de un día
    [7] Más de una semana
    [30] Más de un mes
    [one] Más de { $days } día
    [many] Más de { $days } de días
   *[other] Más de { $days } días
}
menu-images = Imágenes
images-as-everywhere = Como en todas las fuentes
images-always = Mostrar siempre
images-never = No mostrar nunca
menu-order = Posición
menu-sort-by-name = Ordenar por nombre
menu-edit-feeds = { $count ->
    [one] Ajustes de { $count } fuente…
    [many] Ajustes de { $count } de fuentes…
   *[other] Ajustes de { $count } fuentes…
}
menu-copy-addresses = { $count ->
    [one] Copiar { $count } dirección de fuente
    [many] Copiar { $count } de direcciones de fuentes
   *[other] Copiar { $count } direcciones de fuentes
}
menu-unsubscribe-several = { $count ->
    [one] Cancelar { $count } suscripción
    [many] Cancelar { $count } de suscripciones
   *[other] Cancelar { $count } suscripciones
}
menu-remove-several = { $feeds ->
    [0] { $folders ->
        [one] Eliminar { $folders } carpeta y conservar sus fuentes
        [many] Eliminar { $folders } de carpetas y conservar sus fuentes
       *[other] Eliminar { $folders } carpetas y conservar sus fuentes
    }
   *[other] Eliminar y conservar las fuentes de las carpetas
}
menu-remove-tag = Eliminar etiqueta

# Al arrastrar.
drag-several = { $count ->
    [one] { $count } elemento
    [many] { $count } de elementos
   *[other] { $count } elementos
}

# Ajustes de varias fuentes.
feeds-title = { $count ->
    [one] Ajustes de { $count } fuente
    [many] Ajustes de { $count } de fuentes
   *[other] Ajustes de { $count } fuentes
}
feeds-hint = Lo que se deja como está sigue siendo distinto en cada fuente.
feeds-leave = Dejar como está
feeds-leave-at = Dejar como está ({ $value })
feeds-folder = Carpeta
feeds-fetching = Actualización
feeds-fetched = Actualizada
feeds-paused = En pausa
feeds-images = Imágenes

# Lo que se ha hecho.
toast-moved = { $count ->
    [one] «{ $title }» se ha movido.
    [many] { $count } de elementos movidos.
   *[other] { $count } elementos movidos.
}
toast-moved-above = { $count ->
    [one] «{ $title }» se ha movido encima de «{ $other }».
    [many] { $count } de elementos movidos encima de «{ $other }».
   *[other] { $count } elementos movidos encima de «{ $other }».
}
toast-moved-below = { $count ->
    [one] «{ $title }» se ha movido debajo de «{ $other }».
    [many] { $count } de elementos movidos debajo de «{ $other }».
   *[other] { $count } elementos movidos debajo de «{ $other }».
}
toast-moved-into = { $count ->
    [one] «{ $title }» se ha movido a «{ $folder }».
    [many] { $count } de elementos movidos a «{ $folder }».
   *[other] { $count } elementos movidos a «{ $folder }».
}
toast-moved-top = { $count ->
    [one] «{ $title }» se ha movido al nivel superior.
    [many] { $count } de elementos movidos al nivel superior.
   *[other] { $count } elementos movidos al nivel superior.
}
toast-sorted = { $place ->
    [top] El nivel superior está ordenado por nombre.
   *[folder] «{ $folder }» está ordenado por nombre.
}
toast-feeds-changed = { $count ->
    [one] { $count } fuente modificada.
    [many] { $count } de fuentes modificadas.
   *[other] { $count } fuentes modificadas.
}
toast-tag-removed = Etiqueta «{ $title }» eliminada.
toast-addresses-copied = { $count ->
    [one] { $count } dirección copiada.
    [many] { $count } de direcciones copiadas.
   *[other] { $count } direcciones copiadas.
}
toast-none-older = No hay artículos no leídos más antiguos.

# Comandos.
command-feed-move-up = Subir en la barra lateral
command-feed-move-down = Bajar en la barra lateral
command-feed-move-in = Mover a la carpeta de encima
command-feed-move-out = Sacar de la carpeta
command-sort-by-name = Ordenar esta carpeta por nombre
command-edit-feeds = Ajustes de las fuentes elegidas
command-expand-all = Abrir todas las carpetas
command-collapse-all = Cerrar todas las carpetas
