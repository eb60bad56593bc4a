# Cómo se ve la lista.
views-label = Opciones de vista
views-layout = Disposición
views-layout-columns = Lado a lado
views-layout-rows = Lista sobre el artículo
views-layout-replace = Uno cada vez
views-layout-cards = Tarjetas
views-density = Densidad
views-density-compact = Compacta
views-density-cosy = Normal
views-density-roomy = Amplia
views-filter = Mostrar
views-order = Orden
order-feed = Por fuente
views-group = Grupos
views-group-none = Ninguno
views-group-day = Por día
views-group-feed = Por fuente
views-excerpts = Primeras palabras del texto
views-thumbnails = Imágenes
views-own = Solo para «{ $view }»
views-as-all = Como en todas las vistas
views-use-for-all = Usar en todas las vistas
views-reset = Restablecer
views-used-for-all = Ahora todas las vistas se muestran como esta.
views-take-back = Deshacer
views-untitled = Sin título
views-mark-group-read = Marcar este grupo como leído
views-resize-height = Altura de la lista de artículos
views-leave-focus = Salir del modo de concentración

# Configuración.
settings-views-hint = Cada vista puede ser distinta: el botón de los controles sobre la lista tiene sus propias opciones.
settings-views-dates = Mostrar siempre fechas, nunca «hace 5 min»

# Comandos.
command-view-options = Opciones de vista
command-layout-columns = Disposición: lista y artículo lado a lado
command-layout-rows = Disposición: lista sobre el artículo
command-layout-replace = Disposición: lista o artículo, uno cada vez
command-layout-cards = Disposición: tarjetas
command-density-compact = Densidad: compacta
command-density-cosy = Densidad: normal
command-density-roomy = Densidad: amplia
command-order-newest = Orden: más recientes primero
command-order-oldest = Orden: más antiguos primero
command-order-feed = Orden: por fuente
command-group-none = Sin grupos
command-group-day = Agrupar por día
command-group-feed = Agrupar por fuente
command-toggle-excerpts = Mostrar u ocultar las primeras palabras de los artículos
command-toggle-thumbnails = Mostrar u ocultar las imágenes de la lista
command-views-use-for-all = Usar estas opciones en todas las vistas
command-views-reset = Volver a mostrar esta vista como las demás
command-focus-mode = Modo de concentración: solo el artículo
command-leave-article = Volver del artículo
