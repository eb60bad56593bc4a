reader-label = Artículo
reader-tools = Artículo
reader-nothing = Ningún artículo seleccionado
reader-image = Imagen
reader-blank = La fuente no incluye el texto de este artículo.
reader-updated = Modificado { $when }
reader-outdated = El editor ha modificado este artículo.
reader-show-update = Mostrar la versión nueva
reader-images-off = { $count ->
    [one] No se muestra una imagen.
    [many] No se muestran { $count } de imágenes.
   *[other] No se muestran { $count } imágenes.
}
reader-load-images = Cargar imágenes
reader-show-feed = Mostrar esta fuente
reader-tags = Etiquetas
reader-comments = Comentarios

# La barra de herramientas.
reader-mark-read = Marcar como leído
reader-mark-unread = Marcar como no leído
reader-star = Destacar
reader-unstar = Quitar de destacados
reader-open-original = Abrir en el navegador

# Archivos adjuntos.
reader-enclosures = { $count ->
    [one] Archivo adjunto
    [many] { $count } de archivos adjuntos
   *[other] { $count } archivos adjuntos
}
reader-open-file = Abrir en el navegador
reader-file-audio = Audio
reader-file-video = Vídeo
reader-file-image = Imagen
reader-file-document = Documento
reader-file-file = Archivo

# El menú contextual.
reader-open-link = Abrir enlace en el navegador
reader-copy-link = Copiar enlace
reader-open-image = Abrir imagen en el navegador
reader-copy-image = Copiar dirección de la imagen
