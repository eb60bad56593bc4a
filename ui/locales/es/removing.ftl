# Varias fuentes y carpetas eliminadas a la vez.
toast-removed = { $count ->
    [one] Fuente o carpeta eliminada.
    [many] { $count } de fuentes y carpetas eliminadas.
   *[other] { $count } fuentes y carpetas eliminadas.
}
step-removed = { $count ->
    [one] Fuente o carpeta eliminada
    [many] { $count } de fuentes y carpetas eliminadas
   *[other] { $count } fuentes y carpetas eliminadas
}
menu-remove-several-feeds = { $count ->
    [one] Eliminar y cancelar { $count } suscripción
    [many] Eliminar y cancelar { $count } de suscripciones
   *[other] Eliminar y cancelar { $count } suscripciones
}
