# Las páginas de la configuración.
settings-search = Buscar ajustes
settings-pages = Páginas de la configuración
settings-nothing = Ningún ajuste se llama así.
settings-list = Lista
settings-keys = Teclado

# Comandos.
command-go-snoozed = Ir a Pospuestos
command-open-background = Abrir en el navegador, en segundo plano
command-open-comments = Abrir los comentarios
command-zoom-in = Texto más grande
command-zoom-out = Texto más pequeño
command-zoom-reset = Texto en su tamaño habitual
command-settings-keys = Cambiar los atajos de teclado

# Nombres de las teclas que llevan palabras.
key-backspace = Retroceso
key-insert = Insert
key-home = Inicio
key-end = Fin
key-page-up = RePág
key-page-down = AvPág
key-control = Ctrl

# Configuración › Teclado.
keys-preset = Partir de las teclas de
keys-preset-hint = Tus propios cambios se mantienen encima.
keys-preset-broadsheet = Broadsheet
keys-preset-netnewswire = NetNewsWire
keys-preset-fluent-reader = Fluent Reader
keys-preset-vim = Vim
keys-preset-done = Atajos cambiados.
keys-lacks = Teclas para las que Broadsheet no tiene nada:
keys-lacks-mark-all-next = Marcar todo como leído e ir al siguiente artículo no leído
keys-lacks-keep-unread-next = Marcar como no leído e ir al siguiente artículo no leído
keys-lacks-web-page = Cargar la página web en lugar del artículo
keys-export = Exportar…
keys-copy = Copiar como texto
keys-import = Importar…
keys-exported = Atajos exportados.
keys-copied = Atajos copiados.
keys-imported = Atajos de «{ $file }» adoptados.
keys-file-foreign = «{ $file }» no contiene atajos de Broadsheet. No se ha cambiado nada.
keys-file-newer = «{ $file }» es de una versión más reciente de Broadsheet (versión { $detail } del formato). No se ha cambiado nada.
keys-file-damaged = «{ $file }» está dañado en «{ $detail }». No se ha cambiado nada.
keys-reset-all = Restablecer todos los cambios
keys-reset-one = Restablecer «{ $command }»
keys-reset-done = { $count ->
    [one] Las teclas de { $count } comando vuelven a ser las de antes.
    [many] Las teclas de { $count } de comandos vuelven a ser las de antes.
   *[other] Las teclas de { $count } comandos vuelven a ser las de antes.
}
keys-add = Añadir un atajo para «{ $command }»
keys-change = Cambiar { $keys } de «{ $command }»
keys-record = Atajo para «{ $command }»
keys-press = Pulsa las teclas
keys-hint = Una pulsación, o dos seguidas. Esc cancela.
keys-free = Libre. Intro lo guarda.
keys-free-more = Libre. Intro lo guarda; otra pulsación forma una secuencia.
keys-taken-by = «{ $command }» ({ $keys })
keys-taken = En uso por { $commands }.
keys-take-over = Reasignarlo
keys-use = Usarlo
keys-remove = Eliminar { $keys }
keys-refused-system = El sistema o la ventana necesita esta tecla. Pulsa otra.
keys-refused-typing = Esta tecla sirve para escribir un carácter. Pulsa otra.
keys-refused-unknown = Esta tecla no se puede usar. Pulsa otra.

# La paleta.
palette-find = Buscar comandos, fuentes, etiquetas y artículos
palette-hint = Escribe > para ver solo comandos, @ para fuentes y carpetas, # para etiquetas.
palette-folder = Carpeta
palette-section-recent = Usados por última vez
palette-section-commands = Comandos
palette-section-feeds = Fuentes y carpetas
palette-section-tags = Etiquetas
palette-section-articles = Artículos
palette-count = { $count ->
    [0] No se ha encontrado nada.
    [one] { $count } resultado.
    [many] { $count } de resultados.
   *[other] { $count } resultados.
}

# La hoja de atajos.
sheet-search = Buscar atajos
sheet-print = Imprimir
sheet-change = Cambiar atajos…
