# Backups, moving, and what is done when a library is damaged.
settings-library = Biblioteca y copias de seguridad
library-weekly = Hacer una copia de seguridad cada semana
library-weekly-hint = Se conservan cinco de cada tipo, en la carpeta de la biblioteca.
library-backups = Copias de seguridad
library-back-up = Hacer una copia ahora
library-restore = Restaurar
library-restore-of = Restaurar la copia del { $date }
library-restore-ask = La biblioteca vuelve a ser la del { $date }. Antes se hace una copia de lo que hay ahora, para que puedas volver.
library-none = Aún no hay ninguna copia de seguridad.
library-reason-weekly = Semanal
library-reason-before_upgrade = Antes de una actualización
library-reason-before_restore = Antes de poner otra biblioteca
library-reason-on_demand = Hecha por ti
library-articles = { $count ->
    [one] { $count } artículo
    [many] { $count } de artículos
   *[other] { $count } artículos
}
library-backed-up = Se ha hecho una copia de seguridad.
library-take-back = Volver
library-packed = { $articles ->
    [one] Se ha guardado la biblioteca: { $articles } artículo.
    [many] Se ha guardado la biblioteca: { $articles } de artículos.
   *[other] Se ha guardado la biblioteca: { $articles } artículos.
}
library-restored = { $articles ->
    [one] Se ha restaurado la biblioteca: { $articles } artículo.
    [many] Se ha restaurado la biblioteca: { $articles } de artículos.
   *[other] Se ha restaurado la biblioteca: { $articles } artículos.
}
library-move = Pasar a otro equipo
library-move-hint = Un archivo con fuentes, artículos, resaltados, configuración e imágenes conservadas. Las contraseñas no están en él: se quedan en el llavero de este equipo.
library-pack = Guardar en un archivo…
library-unpack = Abrir desde un archivo…
library-pack-episodes = Con los episodios descargados
library-unpack-ask = La biblioteca de { $file } ocupa el lugar de esta. Antes se hace una copia de lo que hay ahora, para que puedas volver.
library-check = Buscar daños
library-check-hint = Lee toda la biblioteca y su índice de búsqueda; mientras tanto puedes seguir leyendo.
library-checking = Buscando…
library-check-well = Todo está bien.
library-check-problems = { $count ->
    [one] Se encontró { $count } problema. Arriba puedes restaurar una copia.
    [many] Se encontraron { $count } de problemas. Arriba puedes restaurar una copia.
   *[other] Se encontraron { $count } problemas. Arriba puedes restaurar una copia.
}
library-use = En el disco
library-use-database = Artículos y todo lo que les pertenece
library-use-images = Imágenes conservadas
library-use-episodes = Episodios descargados
library-use-backups = Copias de seguridad
library-use-set_aside = Bibliotecas dañadas que se apartaron
library-use-free = Libre
library-stop = Detener
library-stage-copying = Copiando la biblioteca…
library-stage-checking = Comprobando la copia…
library-stage-packing = Escribiendo el archivo…
library-stage-unpacking = Leyendo el archivo…
library-stage-restoring = Restaurando la biblioteca…

# How long articles are kept.
library-keep-count = Artículos que se conservan de cada fuente
library-keep-count-hint = Los más antiguos se van primero. Se quedan los destacados, los que tienen etiquetas o resaltados, los pospuestos y los que son para leer más tarde.
library-keep-all = Todos
library-keep-newest = Los { $count } más recientes
library-keep-unread = Conservar los artículos no leídos, sin importar su antigüedad ni su número

# A library that was damaged, and one that cannot be opened.
recovery-title = Tu biblioteca estaba dañada y se ha reparado
recovery-damage-unreadable = No se pudieron leer partes de su archivo.
recovery-damage-empty = Su archivo estaba vacío.
recovery-damage-missing = Su archivo ya no estaba.
recovery-saved = Recuperado: { $feeds ->
        [one] { $feeds } fuente
        [many] { $feeds } de fuentes
       *[other] { $feeds } fuentes
    }, { $articles ->
        [one] { $articles } artículo
        [many] { $articles } de artículos
       *[other] { $articles } artículos
    }.
recovery-starred = Destacados: { $count }.
recovery-backup = { $count ->
    [one] Lo que faltaba viene de la copia del { $date }: { $count } artículo.
    [many] Lo que faltaba viene de la copia del { $date }: { $count } de artículos.
   *[other] Lo que faltaba viene de la copia del { $date }: { $count } artículos.
}
recovery-articles_lost = { $count ->
    [one] { $count } artículo se ha perdido.
    [many] { $count } de artículos se han perdido.
   *[other] { $count } artículos se han perdido.
}
recovery-texts_lost = { $count ->
    [one] { $count } artículo ha perdido su texto; quizá su fuente lo traiga de nuevo.
    [many] { $count } de artículos han perdido su texto; quizá sus fuentes lo traigan de nuevo.
   *[other] { $count } artículos han perdido su texto; quizá sus fuentes lo traigan de nuevo.
}
recovery-statuses_lost = { $count ->
    [one] { $count } artículo está ahora sin leer y sin destacar.
    [many] { $count } de artículos están ahora sin leer y sin destacar.
   *[other] { $count } artículos están ahora sin leer y sin destacar.
}
recovery-feeds_without_address = { $count ->
    [one] { $count } fuente ha perdido su dirección. Está en pausa hasta que le des una.
    [many] { $count } de fuentes han perdido su dirección. Están en pausa hasta que les des una.
   *[other] { $count } fuentes han perdido su dirección. Están en pausa hasta que les des una.
}
recovery-settings_lost = La configuración vuelve a ser la habitual.
recovery-nothing-lost = Por lo que se puede saber, no falta nada.
recovery-aside = El archivo dañado no se ha borrado. Está aquí:
recovery-backups = Copias de seguridad…
recovery-done = Continuar
refusal-title = No se puede abrir tu biblioteca
refusal-untouched = No se ha cambiado nada.
error-no-such-backup = Esta copia de seguridad ya no existe.
error-not-a-library = Este archivo no es una biblioteca completa de Broadsheet. ({ $detail })
library-opening = Un momento: se está revisando tu biblioteca.
