edit-cancel = Cancelar
edit-save = Guardar

span-minutes = { $count ->
    [one] { $count } minuto
    [many] { $count } de minutos
   *[other] { $count } minutos
}
span-hours = { $count ->
    [one] { $count } hora
    [many] { $count } de horas
   *[other] { $count } horas
}
span-days = { $count ->
    [one] { $count } día
    [many] { $count } de días
   *[other] { $count } días
}

# La configuración.
settings-look = Apariencia
settings-theme = Tema
settings-theme-system = Como el sistema
settings-theme-light = Claro
settings-theme-dark = Oscuro
settings-language = Idioma
settings-language-system = Como el sistema
settings-reading = Lectura
settings-text-size = Tamaño del texto
settings-percent = { PERCENT($percent) }
settings-mark-read = Marcar un artículo abierto como leído
settings-mark-read-never = Nunca
settings-mark-read-at-once = Enseguida
settings-mark-read-after = Después de { $seconds } s
settings-images = Mostrar imágenes en los artículos
settings-feeds = Fuentes
settings-interval = Intervalo de actualización
settings-interval-never = Solo cuando se pida
settings-adapt = Actualizar menos las fuentes tranquilas y más las activas
settings-keep = Conservar los artículos leídos
settings-keep-for-ever = Siempre
settings-keep-hint = Desde que dejaron su fuente. Los no leídos y los destacados se quedan.
settings-refresh-on-start = Actualizar al iniciar Broadsheet

# Las propiedades de una fuente.
feed-title = Título
feed-title-hint = Déjalo vacío para usar el título del editor.
feed-address = Dirección
feed-interval = Intervalo de actualización
feed-interval-default = Como en todas las fuentes
feed-pause = En pausa: no actualizar esta fuente
feed-special = Si se lee mal o se rechaza
feed-charset = Codificación
feed-charset-found = Detectada automáticamente
feed-user-agent = User-Agent
feed-user-agent-hint = En lugar del propio de Broadsheet, para servidores que lo rechazan.
feed-proxy = Proxy
feed-proxy-hint = Por ejemplo, socks5://localhost:9050; vacío para usar el del sistema.
feed-last-fetch = Última actualización
feed-next-fetch = Próxima actualización
feed-never = nunca
feed-not-planned = no prevista
feed-next = { $when } ({ $reason })
feed-repairs = Correcciones
feed-repairs-hint = Lo que estaba mal en la fuente la última vez que se leyó; se leyó de todos modos.
feed-trouble-since = Desde el { $when }.

# Las carpetas.
folder-new = Nueva carpeta
folder-rename = Cambiar el nombre de la carpeta
folder-name = Nombre
folder-add = Crear carpeta
move-title = Mover
move-target = Mover a
move-top = Nivel superior
move-do = Mover

# La paleta.
palette-nothing = No se ha encontrado nada.
