app-name = Broadsheet
close = Cerrar
undo = Deshacer
key-space = Espacio
key-delete = Supr
window-title = { $unread ->
    [0] { $view } – Broadsheet
   *[other] { $view } ({ $unread }) – Broadsheet
}

# Los paneles.
pane-sidebar = Fuentes
pane-list = Artículos
resize-sidebar = Ancho de la barra lateral
resize-list = Ancho de la lista de artículos
show-sidebar = Mostrar las fuentes
hide-sidebar = Ocultar las fuentes
back-to-sidebar = Volver a las fuentes
back-to-list = Volver a la lista

# Las vistas.
view-today = Hoy
view-unread = No leídos
view-starred = Destacados
view-all = Todos los artículos
view-gone = Ya sin suscripción

# La barra lateral.
sidebar-feeds = Fuentes y carpetas
unread-count = { $count ->
    [one] { $count } artículo no leído
    [many] { $count } de artículos no leídos
   *[other] { $count } artículos no leídos
}
starred-count = { $count ->
    [one] { $count } artículo destacado
    [many] { $count } de artículos destacados
   *[other] { $count } artículos destacados
}
found-count = { $count ->
    [one] { $count } artículo encontrado
    [many] { $count } de artículos encontrados
   *[other] { $count } artículos encontrados
}
feed-trouble = Problema: { $reason }
feed-paused = En pausa
sidebar-empty = Aún no hay fuentes.
rename-field = Nuevo nombre
menu-refresh = Actualizar
menu-mark-read = Marcar todo como leído
menu-rename = Cambiar nombre
menu-move = Mover a…
menu-pause = Pausar
menu-resume = Reanudar
menu-copy-address = Copiar dirección de la fuente
menu-open-site = Abrir el sitio web
menu-properties = Propiedades…
menu-unsubscribe = Cancelar suscripción
menu-new-folder-inside = Nueva carpeta dentro…
menu-add-feed-here = Añadir una fuente aquí…
menu-remove-folder = Eliminar carpeta y conservar sus fuentes
menu-remove-folder-feeds = Eliminar carpeta y cancelar sus suscripciones
menu-hide-read = Ocultar fuentes sin artículos no leídos
menu-more = Más
drag-into = En «{ $folder }»
drag-to-top = Al nivel superior

# La barra de herramientas.
toolbar = Barra de herramientas
refresh-progress = { $done } de { $total } fuentes
stop = Detener
filter-all = Todos
filter-unread = No leídos
filter-starred = Destacados
filter-label = Qué artículos se muestran
search-label = Buscar
search-here = Buscar en { $view }
search-everywhere = Buscar en todas partes
search-scope-here = Aquí
search-scope-everywhere = En todas partes
search-scope = Dónde buscar
search-clear = Borrar la búsqueda
order-newest = Más recientes primero
order-oldest = Más antiguos primero

# La bienvenida.
welcome-title = Te damos la bienvenida a Broadsheet
welcome-text = Sigue los sitios que te gustan y léelos aquí: sin cuenta y sin que nadie mire.
welcome-address = Dirección de un sitio o de una fuente
welcome-placeholder = ejemplo.org
welcome-find = Buscar fuentes
welcome-import = Importar un archivo OPML…
welcome-import-hint = También puedes soltarlo en esta ventana.
welcome-starter = O empieza con alguna de estas
drop-title = Suelta para importar
drop-text = Una lista de suscripciones (OPML)

# Lo que se ha hecho.
toast-undone = Deshecho.
toast-marked-read = { $count ->
    [one] { $count } artículo marcado como leído.
    [many] { $count } de artículos marcados como leídos.
   *[other] { $count } artículos marcados como leídos.
}
toast-marked-unread = { $count ->
    [one] { $count } artículo marcado como no leído.
    [many] { $count } de artículos marcados como no leídos.
   *[other] { $count } artículos marcados como no leídos.
}
toast-starred = { $count ->
    [one] Artículo destacado.
    [many] { $count } de artículos destacados.
   *[other] { $count } artículos destacados.
}
toast-unstarred = { $count ->
    [one] Quitado de destacados.
    [many] { $count } de artículos quitados de destacados.
   *[other] { $count } artículos quitados de destacados.
}
toast-renamed = Nombre cambiado a «{ $title }».
toast-paused = «{ $title }» está en pausa.
toast-resumed = «{ $title }» vuelve a actualizarse.
toast-feed-changed = «{ $title }» se ha modificado.
toast-feeds-moved = { $place ->
    [top] { $count ->
        [one] Fuente movida al nivel superior.
        [many] { $count } de fuentes movidas al nivel superior.
       *[other] { $count } fuentes movidas al nivel superior.
    }
   *[folder] { $count ->
        [one] Fuente movida a «{ $folder }».
        [many] { $count } de fuentes movidas a «{ $folder }».
       *[other] { $count } fuentes movidas a «{ $folder }».
    }
}
toast-unsubscribed = { $count ->
    [one] Suscripción a «{ $title }» cancelada.
    [many] { $count } de suscripciones canceladas.
   *[other] { $count } suscripciones canceladas.
}
toast-folder-moved = Carpeta «{ $title }» movida.
toast-folder-removed = Carpeta «{ $title }» eliminada.
toast-feed-waits = El servidor pide paciencia. Se volverá a consultar a las { DATETIME($when, hour: "numeric", minute: "numeric") }.
toast-refreshed = { $count ->
    [0] Nada nuevo.
    [one] { $count } artículo nuevo.
    [many] { $count } de artículos nuevos.
   *[other] { $count } artículos nuevos.
}{ $failed ->
    [0] {""}
    [one] {" "}No se pudo obtener una fuente.
    [many] {" "}No se pudieron obtener { $failed } de fuentes.
   *[other] {" "}No se pudieron obtener { $failed } fuentes.
}
toast-copied = Dirección copiada.
toast-exported = { $count ->
    [one] { $count } fuente exportada.
    [many] { $count } de fuentes exportadas.
   *[other] { $count } fuentes exportadas.
}
toast-no-unread = No quedan artículos sin leer.
