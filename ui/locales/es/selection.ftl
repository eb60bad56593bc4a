# Varios artículos seleccionados.
selection-count = { $count ->
    [one] { $count } artículo seleccionado
    [many] { $count } de artículos seleccionados
   *[other] { $count } artículos seleccionados
}
selection-collapse = Volver a un solo artículo
selection-actions = Qué hacer…
selection-end = Cancelar
selection-marks = Marcar y guardar
selection-addresses = Abrir y copiar

# Comandos.
command-go-later = Ir a Leer más tarde
command-read-later = Leer más tarde, o no
command-tag = Etiquetas
command-snooze = Posponer
command-wake = Recuperar ahora los artículos pospuestos
command-copy-title-address = Copiar título y dirección
command-copy-markdown = Copiar el enlace como Markdown
command-reveal-feed = Mostrar el artículo en su fuente
command-select-next = Seleccionar también el artículo siguiente
command-select-previous = Seleccionar también el artículo anterior
command-select-all = Seleccionar todo
command-mark-above-unread = Marcar todo lo anterior como no leído
command-mark-below-unread = Marcar todo lo siguiente como no leído
command-mark-older-1 = Marcar como leído lo que tenga más de un día
command-mark-older-3 = Marcar como leído lo que tenga más de tres días
command-mark-older-7 = Marcar como leído lo que tenga más de una semana
command-mark-older-14 = Marcar como leído lo que tenga más de dos semanas
command-history = Historial de cambios

# Menús.
article-read-later = Leer más tarde
article-not-read-later = Quitar de Leer más tarde
article-snooze = Posponer
article-tags = Etiquetas…
article-open-browser = { $count ->
    [one] Abrir en el navegador
    [many] Abrir todos en el navegador
   *[other] Abrir todos en el navegador
}
article-copy-link = { $count ->
    [one] Copiar dirección
    [many] Copiar direcciones
   *[other] Copiar direcciones
}
article-copy-title-link = { $count ->
    [one] Copiar título y dirección
    [many] Copiar títulos y direcciones
   *[other] Copiar títulos y direcciones
}
article-copy-markdown = { $count ->
    [one] Copiar el enlace como Markdown
    [many] Copiar como lista Markdown
   *[other] Copiar como lista Markdown
}
article-mark-unread-many = Marcar lo anterior o lo siguiente como no leído
article-above-unread = Todo lo anterior
article-below-unread = Todo lo siguiente
article-mark-older = Marcar lo más antiguo como leído
age-1 = Más de un día
age-3 = Más de tres días
age-7 = Más de una semana
age-14 = Más de dos semanas
article-alike = Buscar parecidos
alike-author = De { $author }
alike-no-author = Del mismo autor
alike-words = Sobre «{ $words }»
alike-no-words = Sobre lo mismo

# Por qué se conserva un artículo.
article-is-later = Leer más tarde
article-is-snoozed = Pospuesto hasta el { DATETIME($when, weekday: "short", day: "numeric", month: "short", hour: "numeric", minute: "numeric") }
article-show-tag = Mostrar todos los artículos con esta etiqueta
row-more-tags = +{ $count }

# Posponer.
snooze-title = Posponer
snooze-about = { $count ->
    [one] El artículo desaparece y volverá como no leído.
    [many] { $count } de artículos desaparecen y volverán como no leídos.
   *[other] { $count } artículos desaparecen y volverán como no leídos.
}
snooze-later-today = Hoy más tarde
snooze-tomorrow = Mañana
snooze-weekend = El fin de semana
snooze-next-week = La próxima semana
snooze-pick = Elegir un día…
snooze-wake = Recuperar ahora
snooze-until = Posponer hasta el { DATETIME($when, weekday: "short", day: "numeric", month: "short") }
snooze-calendar = El día en que vuelve
calendar-before = Mes anterior
calendar-after = Mes siguiente

# Etiquetas.
tags-title = Etiquetas
tags-about = { $count ->
    [one] De este artículo.
    [many] De { $count } de artículos.
   *[other] De { $count } artículos.
}
tags-search = Buscar o crear una etiqueta
tags-hint = Intro elige una etiqueta; Intro en el campo vacío guarda.
tags-new = Crear «{ $name }»
tags-some = en algunos
tags-none = Aún no hay etiquetas. Escribe un nombre para crear una.

# Preguntas.
mark-all-title = ¿Marcar todo como leído?
mark-all-text = { $count ->
    [one] La lista muestra { $count } artículo. Podrás deshacerlo.
    [many] La lista muestra { $count } de artículos. Podrás deshacerlo.
   *[other] La lista muestra { $count } artículos. Podrás deshacerlo.
}
open-many-title = ¿Abrir todos estos?
open-many-text = { $count ->
    [one] Se abre { $count } artículo en el navegador.
    [many] Se abren { $count } de artículos en el navegador, cada uno en su pestaña.
   *[other] Se abren { $count } artículos en el navegador, cada uno en su pestaña.
}
open-many-yes = { $count ->
    [one] Abrir { $count } artículo
    [many] Abrir { $count } de artículos
   *[other] Abrir { $count } artículos
}

# Mensajes.
toast-articles-copied = { $count ->
    [one] Copiado.
    [many] { $count } de artículos copiados.
   *[other] { $count } artículos copiados.
}
toast-too-many-to-copy = Se pueden copiar como máximo { $most } artículos a la vez.
toast-read-later = { $count ->
    [one] Guardado para más tarde.
    [many] { $count } de artículos guardados para más tarde.
   *[other] { $count } artículos guardados para más tarde.
}
toast-not-read-later = { $count ->
    [one] Quitado de Leer más tarde.
    [many] { $count } de artículos quitados de Leer más tarde.
   *[other] { $count } artículos quitados de Leer más tarde.
}
toast-snoozed = { $count ->
    [one] Pospuesto hasta el { DATETIME($when, weekday: "long", hour: "numeric", minute: "numeric") }.
    [many] { $count } de artículos pospuestos hasta el { DATETIME($when, weekday: "long", hour: "numeric", minute: "numeric") }.
   *[other] { $count } artículos pospuestos hasta el { DATETIME($when, weekday: "long", hour: "numeric", minute: "numeric") }.
}
toast-woken = { $count ->
    [one] El artículo ha vuelto.
    [many] { $count } de artículos han vuelto.
   *[other] { $count } artículos han vuelto.
}
toast-tagged = { $count ->
    [one] Etiquetas cambiadas.
    [many] Etiquetas de { $count } de artículos cambiadas.
   *[other] Etiquetas de { $count } artículos cambiadas.
}

# Configuración.
settings-mark-by-moving = Recorrer la lista con el teclado marca como leído
settings-mark-by-moving-auto = Salvo con un lector de pantalla
settings-mark-by-moving-on = Siempre
settings-mark-by-moving-off = Nunca
settings-mark-by-moving-hint = Si no, lo marca Intro, Espacio, un clic o ir al texto del artículo.
settings-mark-by-scrolling = Marcar como leído lo que paso de largo en la lista
settings-ask-mark-all = Preguntar antes de marcar todo como leído
settings-next-after-mark-all = Tras marcar todo como leído, ir a la siguiente fuente con no leídos
