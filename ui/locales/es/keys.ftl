# Las páginas de la configuración.
settings-search = Buscar en la configuración
settings-pages = Páginas de la configuración
settings-nothing = Ningún ajuste se llama así.
settings-list = Lista
settings-keys = Teclado
