# Solo la historia: lo que se quitó de ella, y los filtros.
command-original = Mostrar el original intacto o solo la historia
clean-original-shown = Este es el original intacto.
clean-show-original = Mostrar el original
clean-show-story = Mostrar solo la historia
clean-removed-label = Lo que se quitó
clean-more = Más en esta página
clean-removed = { $count ->
    [one] Un bloque quitado
    [many] { $count } de bloques quitados
   *[other] { $count } bloques quitados
}
clean-reason-hidden = Oculto
clean-reason-consent = Consentimiento de cookies
clean-reason-comments = Comentarios
clean-reason-title = El título otra vez
clean-reason-head = Líneas sobre la historia
clean-reason-repeated = Dicho justo antes
clean-reason-sharing = Botones de compartir
clean-reason-related = Enlaces a otros artículos
clean-reason-asking = Petición de suscribirse o seguir
clean-reason-navigation = Partes del sitio
clean-reason-outside = Fuera del artículo
clean-reason-furniture = Palabras de la página
clean-reason-promotion = Publicidad
clean-reason-abstract = El resumen de la propia página
clean-reason-teasers = Avances de otras historias
clean-reason-boilerplate = Igual en la mayoría de los artículos de esta fuente
clean-reason-filter = Oculto por un filtro

settings-filters = Filtros
filters-clean = Mostrar solo la historia
filters-clean-hint = La publicidad, los boletines, los botones de compartir y los avances se quitan de los artículos. Lo que se quitó se puede desplegar bajo la historia; cada fuente puede tener su propia elección.
filters-on = Usar listas de filtros
filters-on-hint = Sus reglas ocultan partes de los artículos y evitan que se descarguen imágenes de anunciantes y rastreadores.
filters-lists = Listas
filters-shipped = Lista propia de Broadsheet
filters-update = Actualizar ahora
filters-updating = Actualizando las listas
filters-updated = Actualizada: { $date }
filters-not-yet = Aún no descargada
filters-remove = Quitar { $name }
filters-add = Añadir una lista por su dirección
filters-add-button = Añadir
filters-add-wrong = Esto no es una dirección web.
filters-own = Tus propias reglas
filters-own-hint = Una regla por línea, en la sintaxis de EasyList y uBlock Origin.
filters-line = Línea { $line }:
feed-clean = Solo la historia
feed-clean-on = Siempre solo la historia
feed-clean-off = Mostrar siempre todo
filters-rules = { $count ->
    [one] Una regla
    [many] { $count } de reglas
   *[other] { $count } reglas
}
filters-problem-address = Esto no es una regla de direcciones.
filters-problem-selector = No se puede leer el selector.
filters-problem-script = Los scripts y los estilos no se aplican a los artículos.
filters-trouble-bad-address = Esto no es una dirección web.
filters-trouble-private-address = La dirección lleva a una red privada.
filters-trouble-offline = No hay red.
filters-trouble-captive-portal = La red pide iniciar sesión antes.
filters-trouble-dns = No se encontró el servidor.
filters-trouble-connect = El servidor no responde.
filters-trouble-tls = La conexión con el servidor no es segura.
filters-trouble-timeout = El servidor tardó demasiado.
filters-trouble-too-large = La lista es demasiado grande.
filters-trouble-too-many-redirects = No se pudo descargar la lista.
filters-trouble-bad-answer = No se pudo descargar la lista.
filters-trouble-unauthorized = El servidor no entrega la lista.
filters-trouble-forbidden = El servidor no entrega la lista.
filters-trouble-not-found = No hay ninguna lista en esta dirección.
filters-trouble-gone = La lista ya no está.
filters-trouble-too-many-requests = El servidor pide que se le deje un rato en paz.
filters-trouble-server-error = El servidor tiene un problema.
filters-trouble-http-status = No se pudo descargar la lista.
filters-trouble-empty = La lista no tiene ninguna regla.
filters-trouble-web-page = En esta dirección hay una página web y no una lista de filtros.
filters-trouble-not-a-feed = No se pudo descargar la lista.
filters-trouble-store = No se pudo descargar la lista.
filters-trouble-internal = No se pudo descargar la lista.
