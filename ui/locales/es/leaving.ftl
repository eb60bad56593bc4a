command-copy-text = Copiar el texto como Markdown
command-mail = Enviar por correo
command-print = Imprimir o guardar como PDF
command-save-html = Guardar como archivo HTML
command-save-markdown = Guardar como archivo Markdown
command-save-epub = Guardar como libro (EPUB)
command-save-view-epub = Guardar esta lista como libro (EPUB)
command-back-to-article = Volver al artículo del enlace
more-copy = Copiar
more-save = Guardar como
trail-back = Volver a «{ $title }»

# Saving.
export-title = Guardando
export-progress = { $done } de { $total } artículos
export-done = { $count ->
    [one] Guardado.
    [many] { $count } de artículos guardados.
   *[other] { $count } artículos guardados.
}
export-done-without = { $count ->
    [one] Guardado. No se pudo obtener una imagen.
    [many] Guardado. No se pudieron obtener { $count } de imágenes.
   *[other] Guardado. No se pudieron obtener { $count } imágenes.
}
export-show = Mostrar en la carpeta
export-too-many = En un libro caben como máximo { $most } artículos.
toast-texts-copied = { $count ->
    [one] Texto copiado.
    [many] { $count } de textos copiados.
   *[other] { $count } textos copiados.
}
toast-selection-copied = Selección copiada.
