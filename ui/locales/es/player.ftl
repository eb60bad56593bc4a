# The player, its lists, and episodes in an article.
group-player = Reproducción
command-play-episode = Reproducir o pausar el episodio del artículo
command-player-toggle = Reproducir o pausar
command-player-back = Retroceder
command-player-forward = Avanzar
command-player-faster = Reproducir más rápido
command-player-slower = Reproducir más despacio
command-queue-episode = Añadir el episodio a la cola
command-queue-episode-next = Reproducir el episodio a continuación
command-player-queue = Mostrar la cola
command-player-next = Reproducir el siguiente de la cola
command-player-downloads = Mostrar las descargas
command-download-episode = Descargar el episodio
command-player-article = Ir al artículo del episodio actual
command-player-close = Cerrar el reproductor

# The bar.
player-label = Reproductor
player-controls = Controles de reproducción
player-play = Reproducir
player-pause = Pausar
player-play-title = Reproducir «{ $title }»
player-play-from = Reproducir desde { $time }
player-back = { $seconds ->
    [one] Retroceder { $seconds } segundo
    [many] Retroceder { $seconds } de segundos
   *[other] Retroceder { $seconds } segundos
}
player-forward = { $seconds ->
    [one] Avanzar { $seconds } segundo
    [many] Avanzar { $seconds } de segundos
   *[other] Avanzar { $seconds } segundos
}
player-next = Siguiente de la cola
player-speed = Velocidad: { $speed }
player-speed-times = { $speed }×
player-volume = Volumen
player-mute = Silenciar
player-unmute = Activar el sonido
player-close = Cerrar el reproductor
player-close-panel = Cerrar
player-go-to-article = Ir al artículo
player-position = Momento del episodio
player-position-of = { $position } de { $duration }
player-problem-network = No se puede cargar el episodio.
player-problem-type = Este tipo de archivo no se puede reproducir aquí.

# What comes next.
player-lists = Listas
player-queue = Cola
player-queue-count = { $count ->
    [0] Cola
    [one] Cola, { $count } episodio
    [many] Cola, { $count } de episodios
   *[other] Cola, { $count } episodios
}
player-queue-empty = No hay nada en espera. Los episodios se añaden desde su artículo.
player-queue-hint = Alt con una flecha mueve un episodio.
player-queue-clear = Vaciar
player-queued = «{ $title }» está en la cola.
player-queued-next = «{ $title }» viene a continuación.
player-unqueued = «{ $title }» ya no está en la cola.
player-unqueue = Quitar «{ $title }» de la cola
player-put-back = Volver a poner
player-queue-emptied = { $count ->
    [one] Se ha quitado { $count } episodio de la cola.
    [many] Se han quitado { $count } de episodios de la cola.
   *[other] Se han quitado { $count } episodios de la cola.
}
player-moved = Puesto { $place } de { $count }
player-add = Añadir a la cola
player-add-next = Reproducir a continuación

# Downloads.
player-downloads = Descargas
player-downloads-empty = No hay nada descargado.
player-downloads-size = { $size } en este equipo
player-download = Descargar
player-download-of = { $bytes } de { $total }
player-download-pause = Pausar la descarga (va por el { PERCENT($share) })
player-download-stopped = Descarga en pausa (va por el { PERCENT($share) })
player-downloaded = Descargado
player-download-resume = Continuar la descarga
player-download-remove = Eliminar la descarga
player-download-removed = Se ha eliminado la descarga de «{ $title }».
player-download-again = Volver a descargar
player-save-as = Guardar como archivo…
player-saved = El episodio se ha guardado.
player-download-fetch = No se pudo contactar con el servidor o se cortó la conexión.
player-download-gone = El editor ya no tiene este archivo.
player-download-disk-full = El disco está lleno.
player-download-file = No se pudo escribir el archivo.
player-download-missing = El archivo ya no está.
player-download-size = El archivo no tiene el tamaño que indica el servidor.
player-download-not-media = El servidor envió una página web en lugar del episodio.
player-download-too-large = El archivo supera el espacio para descargas.

# What is read beside it.
player-chapters = Capítulos
player-chapter-link = Abrir la página sobre «{ $title }»
player-transcript = Transcripción
player-transcript-loading = La transcripción se está cargando.
player-transcript-failed = La transcripción no está disponible.
player-transcript-search = Buscar en la transcripción
player-transcript-found = { $count ->
    [one] { $count } pasaje
    [many] { $count } de pasajes
   *[other] { $count } pasajes
}

# In the article.
player-open-outside = Abrir en el navegador
player-finished = escuchado
player-left = quedan { $time }
player-full-screen = Pantalla completa
player-more = Más

# The settings.
settings-player-speed = Velocidad de reproducción
settings-player-speed-hint = La velocidad elegida en el reproductor vale para su fuente.
settings-player-back = Retroceder
settings-player-forward = Avanzar
settings-player-seconds = { $seconds ->
    [one] { $seconds } segundo
    [many] { $seconds } de segundos
   *[other] { $seconds } segundos
}
settings-player-mark-read = Marcar un artículo como leído cuando se ha escuchado su episodio
settings-player-play-next = Seguir con la cola al terminar un episodio
settings-player-remove = Eliminar las descargas escuchadas
settings-player-remove-hint = Las de los artículos destacados se quedan.
settings-player-space = Espacio para descargas
settings-player-space-hint = Primero se elimina lo que se escuchó hace más tiempo.
settings-player-space-none = Sin límite
