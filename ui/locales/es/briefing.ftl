# El boletín: lo que contaron las fuentes, en una página.
briefing-title = Boletín del día
command-go-briefing = Ir al boletín
command-briefing-today = Boletín de hoy
command-briefing-since = Boletín desde la última visita
command-briefing-day = Elegir un día para el boletín
command-briefing-mark-read = Marcar este boletín como leído
command-briefing-save-html = Guardar el boletín como página web
command-briefing-save-epub = Guardar el boletín como libro electrónico
command-briefing-save-markdown = Guardar el boletín como Markdown
group-briefing = Boletín
briefing-period = Periodo
briefing-period-today = Hoy
briefing-period-since = Desde la última visita
briefing-period-day = Día
briefing-since = Desde { DATETIME($when, weekday: "long", hour: "numeric", minute: "numeric") }
briefing-minutes = { $count ->
    [one] { $count } minuto de lectura
    [many] { $count } de minutos de lectura
   *[other] { $count } minutos de lectura
}
briefing-leads = Noticias principales
briefing-more = Más
briefing-more-sources = { $count ->
    [one] y { $count } más
    [many] y { $count } más
   *[other] y { $count } más
}
briefing-read = (leído)
briefing-starred = (destacado)
briefing-end = Eso es todo.
briefing-left-out = { $count ->
    [one] { $count } artículo más no está en esta página.
    [many] { $count } de artículos más no están en esta página.
   *[other] { $count } artículos más no están en esta página.
}
briefing-show-rest = Mostrar los artículos no leídos
briefing-new = { $count ->
    [one] { $count } artículo nuevo
    [many] { $count } de artículos nuevos
   *[other] { $count } artículos nuevos
}
briefing-menu = Más sobre este boletín
briefing-settings = Configuración del boletín
briefing-back = Volver al boletín
briefing-saved = Se ha guardado el boletín.

# Por qué una noticia está aquí.
briefing-why-feeds = { $count ->
    [one] En { $count } de tus fuentes
    [many] En { $count } de tus fuentes
   *[other] En { $count } de tus fuentes
}
briefing-why-read = Lees { $feed } a menudo
briefing-why-starred-feed = Destacas { $feed } a menudo
briefing-why-starred = Lo has destacado
briefing-why-fresh = Nuevo

# Nada que contar.
briefing-no-feeds = Todavía no hay nada que contar.
briefing-no-feeds-hint = Suscríbete a algunas fuentes y aquí se contará su día.
briefing-empty-today = Hoy todavía no ha llegado nada.
briefing-empty-since = No ha llegado nada desde tu última visita.
briefing-empty-day = Ese día no llegó nada.
briefing-empty-hint = Se pueden consultar otros días.
briefing-latest = El último día con artículos
briefing-choose-day = Elegir un día
briefing-choose-hint = Los días sin artículos no se pueden elegir.
briefing-show-day = Mostrar

# Su mensaje, a una hora del día.
briefing-ready = { $count ->
    [one] Tu boletín: { $count } noticia
    [many] Tu boletín: { $count } de noticias
   *[other] Tu boletín: { $count } noticias
}

settings-briefing-interest = En el boletín, poner delante aquello a lo que dedicas tiempo
settings-briefing-interest-hint = Cuentan los artículos que estuvieron abiertos unos segundos y los destacados; nunca lo que solo se marcó como leído. Nada sale de este ordenador.
settings-briefing-learned = Lo que Broadsheet ha aprendido de tu lectura
settings-briefing-learned-none = Todavía nada.
settings-briefing-learned-line = Abiertos: { $read } de { $came }. Destacados: { $starred }.
settings-briefing-forget = Olvidarlo todo
settings-briefing-forgotten = Se ha olvidado lo aprendido de tu lectura.
settings-briefing-notify = Mensaje cuando el boletín esté listo
settings-briefing-notify-hint = Llega mientras Broadsheet está abierto.
settings-briefing-notify-never = Nunca
