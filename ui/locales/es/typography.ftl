# Cómo se componen los artículos.
typography-preview = Vista previa
typography-font = Tipo de letra de los artículos
typography-font-system = El de la ventana
typography-font-serif = Con serifa
typography-font-sans = Sin serifa
typography-font-mono = De ancho fijo
typography-font-installed = Un tipo de letra instalado…
typography-family = Tipo de letra instalado
typography-family-search = Buscar tipos de letra
typography-family-looking = Buscando tipos de letra…
typography-family-none = Ningún tipo de letra se llama así.
typography-line = Interlineado
typography-measure = Línea más larga
typography-characters = { $count ->
    [one] { $count } carácter
    [many] { $count } de caracteres
   *[other] { $count } caracteres
}
typography-spacing = Espacio entre letras
typography-spacing-normal = Normal
typography-paper-in-light = Artículos en una ventana clara
typography-paper-in-dark = Artículos en una ventana oscura
typography-paper-window = Como la ventana
typography-paper-paper = Papel
typography-paper-sepia = Sepia
typography-paper-grey = Gris
typography-paper-black = Negro
typography-justify = Justificar el texto
typography-hyphens = Dividir palabras
typography-hyphens-hint = En los idiomas conocidos que tienen reglas para ello.
typography-code = Colorear el código de programas
typography-own-styles = Tus propios estilos para los artículos
typography-own-styles-hint = CSS. Vale dentro del texto de los artículos y no puede cargar nada.
typography-dropped = Omitido de tus estilos:
typography-dropped-unknown = No se entiende
typography-dropped-loads = Cargaría algo
typography-dropped-leaves = Saldría del texto
typography-dropped-long = Demasiado largo
typography-sample-title = El tren nocturno
typography-sample-text = Mucho después de medianoche, el tren se detuvo entre dos estaciones. Nadie preguntó por qué. Alguien abrió una ventana y entró el olor del heno y de la lluvia; durante un cuarto de hora solo se oyó el tictac del metal tibio.
typography-sample-link = Seguir leyendo
typography-sample-quote = «La paciencia es un horario que nadie ha impreso».

# Notas al pie.
footnote = Nota { $name }
footnote-go = Ir a la nota

# El idioma de una fuente.
feed-text-language = Idioma de los artículos
feed-text-language-found = El que indican los artículos
feed-text-direction = Dirección de los artículos
feed-text-direction-found = La del texto
feed-text-direction-ltr = De izquierda a derecha
feed-text-direction-rtl = De derecha a izquierda

command-full-screen = Pantalla completa
command-paper-window = Artículos con los colores de la ventana
command-paper-paper = Artículos sobre papel
command-paper-sepia = Artículos sobre sepia
command-paper-grey = Artículos sobre gris
command-paper-black = Artículos sobre negro
