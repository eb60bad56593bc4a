# El resumen encima de un artículo y en las filas, y lo relacionado con él.
command-summary = Mostrar u ocultar el resumen
command-copy-summary = Copiar el resumen
summary-title = Resumen
summary-from-article = Frases del propio artículo
summary-from-page = El resumen de la propia página
summary-hide = Ocultar el resumen
summary-none = Sin resumen: el artículo es demasiado corto.
summary-copied = Se ha copiado el resumen.

# Cuándo se muestra.
summary-mode = Resumen
summary-as-all = Como en todas las fuentes
summary-off = Nunca
summary-on-demand = A petición
summary-always = Encima de cada artículo
settings-summary = Resúmenes
settings-summary-hint = Se hacen en este ordenador con frases del artículo; no se pregunta a nadie. Una tecla muestra u oculta el resumen.
views-summaries = Resumen en lugar de las primeras palabras
command-toggle-summaries = Mostrar resúmenes o primeras palabras en la lista

related-title = Relacionado
related-same-story = La misma noticia
related-shares = En común: { $words }
