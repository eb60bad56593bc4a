# Con qué se pide una fuente y nadie más debe saber: cookie y cabeceras.
feed-request = Cookie y cabeceras
feed-request-hint = Solo van al servidor de esta fuente, se guardan en el llavero del sistema y no se vuelven a mostrar.
feed-request-sign-in-kept = El nombre de usuario y la contraseña están en el llavero
feed-request-unchanged = Guardado, se queda como está
feed-request-unreadable = El llavero no dice qué hay guardado para esta fuente. Desbloquéalo y vuelve a abrir esto.
feed-request-forgotten = Al guardar, se olvida todo lo guardado para esta fuente.
feed-request-forget = Olvidar nombre de usuario, contraseña, cookie y cabeceras
feed-request-cookie = Cookie
feed-request-cookie-hint = Tal como la envía tu navegador, por ejemplo «session=abc; theme=dark».
feed-request-cookie-remove = Eliminar la cookie
feed-request-headers = Cabeceras
feed-request-add = Añadir una cabecera
feed-header-name = Nombre
feed-header-value = Valor de { $name }
feed-header-value-short = Valor
feed-header-remove = Eliminar { $name }

# Lo que está mal en una cabecera.
feed-header-bad-name = El nombre de una cabecera solo tiene letras, cifras y signos como guiones, sin espacios.
feed-header-reserved = { $name } no se puede definir: pertenece a la conexión.
feed-header-is-cookie = La cookie tiene su propio campo, arriba.
feed-header-twice = { $name } ya está.
feed-header-bad-value = Un valor no tiene saltos de línea ni otros caracteres de control.
feed-header-no-value = Falta el valor.

# Mensajes.
toast-request-kept = Los datos con los que se pide esta fuente están en el llavero.
toast-request-session = Aquí no hay llavero: los datos con los que se pide esta fuente valen hasta que se cierre Broadsheet.
toast-request-forgotten = Ya no se guarda nada para esta fuente.

# El informe de una importación.
import-passwords-not-kept = { $count ->
    [one] Aquí no hay llavero: la contraseña de { $count } fuente vale hasta que se cierre Broadsheet.
    [many] Aquí no hay llavero: las contraseñas de { $count } de fuentes valen hasta que se cierre Broadsheet.
   *[other] Aquí no hay llavero: las contraseñas de { $count } fuentes valen hasta que se cierre Broadsheet.
}
