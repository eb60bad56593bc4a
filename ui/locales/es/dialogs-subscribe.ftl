# Suscribirse, importar, mensajes.
subscribe-title = Suscribirse a un sitio
subscribe-address = Dirección de un sitio o de una fuente
subscribe-find = Buscar fuentes
subscribe-finding = Buscando fuentes…
subscribe-none = No se ha encontrado ninguna fuente en esta dirección.
subscribe-found = { $count ->
    [one] Se ha encontrado una fuente.
    [many] Se han encontrado { $count } de fuentes.
   *[other] Se han encontrado { $count } fuentes.
}
subscribe-choose = Fuentes en esta dirección
subscribe-known = Ya suscrita
subscribe-kind = { $kind ->
    [rss] RSS
    [atom] Atom
    [json] JSON Feed
   *[unknown] Fuente
}
subscribe-folder = Carpeta
subscribe-no-folder = Ninguna carpeta
subscribe-follow = Suscribirse
subscribe-following = Suscribiendo…
subscribe-show = Mostrar
subscribe-opml = Esta dirección es una lista de suscripciones.
subscribe-import = Importarla…
subscribe-cancel = Cancelar
import-title = Importar suscripciones
import-choosing = Esperando un archivo…
import-choose = Elegir un archivo…
import-running = Importando…
import-progress = { $done } de { $total } importadas
import-stop = Detener
import-done = Listo
import-stopped = La importación se ha detenido. Lo que ya se añadió se queda.
import-added = { $count ->
    [0] Ninguna fuente nueva
    [one] { $count } fuente nueva
    [many] { $count } de fuentes nuevas
   *[other] { $count } fuentes nuevas
}
import-existing = { $count ->
    [one] { $count } fuente ya estaba suscrita
    [many] { $count } de fuentes ya estaban suscritas
   *[other] { $count } fuentes ya estaban suscritas
}
import-failed = { $count ->
    [one] No se pudo importar { $count } entrada
    [many] No se pudieron importar { $count } de entradas
   *[other] No se pudieron importar { $count } entradas
}
starter-language = { $language ->
    [de] Alemán
    [fr] Francés
   *[en] Inglés
}
starter-follow = { $count ->
    [0] Suscribirse
    [one] Suscribirse a { $count } fuente
    [many] Suscribirse a { $count } de fuentes
   *[other] Suscribirse a { $count } fuentes
}
toasts-label = Mensajes
toast-dismiss = Cerrar el mensaje
starter-followed = { $count ->
    [one] Suscripción a { $count } fuente.
    [many] Suscripción a { $count } de fuentes.
   *[other] Suscripción a { $count } fuentes.
}
starter-trouble = Aún sin obtener, se volverá a intentar: { $feeds }. { $reason }
starter-failed = Sin suscripción: { $feeds }. { $reason }

# Un nombre de usuario y una contraseña.
sign-in-user = Nombre de usuario
sign-in-password = Contraseña
sign-in-asked = Esta dirección pide un nombre de usuario y una contraseña. Se guardan en el llavero del sistema.
sign-in-refused = El nombre de usuario o la contraseña no se han aceptado.
sign-in-optional = Nombre de usuario y contraseña, si la fuente los pide
sign-in-forget = Eliminar el nombre de usuario y la contraseña

toast-subscribed = Suscripción a «{ $title }» añadida.
toast-subscribed-locked = Suscripción a «{ $title }» añadida, pero pide un nombre de usuario y una contraseña.
toast-imported = { $count ->
    [0] Importación terminada: ninguna fuente nueva
    [one] Importación terminada: { $count } fuente nueva
    [many] Importación terminada: { $count } de fuentes nuevas
   *[other] Importación terminada: { $count } fuentes nuevas
}{ $failed ->
    [0] .
    [one] ; no se pudo importar una entrada.
    [many] ; no se pudieron importar { $failed } de entradas.
   *[other] ; no se pudieron importar { $failed } entradas.
}
toast-password-kept = El nombre de usuario y la contraseña están en el llavero.
toast-password-session = Aquí no hay llavero: la contraseña se conserva hasta que se cierre Broadsheet.
toast-password-removed = Se han eliminado el nombre de usuario y la contraseña.
