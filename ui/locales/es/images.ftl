# Las imágenes de los artículos: lo que las sustituye, y la vista ampliada.
images-missing = Imagen no disponible
images-again = Reintentar
images-view = Ver imagen
images-always-feed = Mostrar siempre en esta fuente

images-card-watch = Ver en { $site }
images-card-listen = Escuchar en { $site }
images-card-open = Abrir en { $site }

# La barra de herramientas de la vista ampliada.
images-tools = Herramientas de imagen
images-count = { $index } de { $count }
images-before = Imagen anterior
images-after = Imagen siguiente
images-smaller = Reducir
images-larger = Ampliar
images-actual = Tamaño real
images-fit = Ajustar a la ventana
images-copy = Copiar imagen
images-save = Guardar imagen…
images-copied = Imagen copiada.
images-saved = Imagen guardada.

command-view-pictures = Ver imágenes

settings-images-hint = Mientras esté desactivado, no se pide ninguna imagen a ningún sitio sin que tú lo quieras. Una fuente puede tener su propio ajuste.
settings-image-cache = Espacio para imágenes
settings-image-cache-hint = Las imágenes se conservan para leer sin conexión; primero salen las que llevan más tiempo sin verse. Las de los artículos destacados y los de leer más tarde se quedan siempre y no cuentan.
settings-image-cache-used = { $bytes } en uso, y { $kept } conservados para artículos destacados y para leer más tarde.
settings-image-cache-empty = Vaciar ahora
settings-images-ahead = Obtener las imágenes antes de abrir un artículo
settings-images-ahead-hint = Así también están sin conexión.
settings-images-ahead-never = Nunca
settings-images-ahead-with_full_text = En las fuentes cuyo texto completo se obtiene
settings-images-ahead-always = En todas las fuentes
