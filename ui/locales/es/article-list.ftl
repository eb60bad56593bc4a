article-list-label = Artículos
article-loading = Cargando…
article-unread = no leído
article-starred = destacado
article-has-enclosures = con archivo adjunto
article-updated-mark = modificado

list-new = { $count ->
    [one] { $count } artículo nuevo
    [many] { $count } de artículos nuevos
   *[other] { $count } artículos nuevos
}
list-try-again = Volver a intentarlo
list-search-everywhere = Buscar en todas partes
list-show-all = Mostrar todos los artículos

# Listas vacías.
empty-search = Ningún artículo contiene «{ $search }».
empty-search-hint = Con menos palabras, o más cortas, se encuentra más.
empty-unread = Todo leído.
empty-unread-hint = Los artículos nuevos aparecerán aquí.
empty-unread-here = No hay nada sin leer aquí.
empty-starred = Aún no hay destacados.
empty-starred-hint = Los artículos destacados se conservan para siempre.
empty-starred-here = No hay destacados aquí.
empty-today = Nada nuevo hoy.
empty-today-hint = Esta vista muestra las últimas 24 horas.
empty-here = Aún no hay artículos.
empty-here-hint = Aparecerán tras la próxima actualización.

# El menú contextual.
article-mark-read = Marcar como leído
article-mark-unread = Marcar como no leído
article-star = Destacar
article-unstar = Quitar de destacados
article-mark-above = Marcar todo lo anterior como leído
article-mark-below = Marcar todo lo siguiente como leído
article-open = Ir al texto
article-show-feed = Mostrar «{ $feed }»
article-feed-properties = Propiedades de la fuente…
