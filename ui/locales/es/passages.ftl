view-highlighted = Subrayados
highlighted-count = { $count ->
    [one] { $count } artículo con subrayados
    [many] { $count } de artículos con subrayados
   *[other] { $count } artículos con subrayados
}
empty-highlighted = No hay subrayados aquí.
empty-highlighted-hint = Selecciona un pasaje de un artículo y elige un color. Sin ratón, el comando «Subrayar la selección o un párrafo» va de párrafo en párrafo.

command-go-highlighted = Ir a Subrayados
command-highlight = Subrayar la selección o un párrafo
command-show-highlights = Todos los subrayados y notas

color-yellow = Amarillo
color-green = Verde
color-blue = Azul
color-pink = Rosa
color-purple = Morado

passage-selected = Pasaje seleccionado
passage-highlight = Subrayado
passage-color = Color
passage-note = Nota
passage-note-of = Nota sobre «{ $quote }»
passage-note-placeholder = ¿Qué te parece?
passage-copy = Copiar el pasaje
passage-remove = Quitar el subrayado
passage-done = Listo
passage-gone = Estas palabras ya no están en el texto.
passage-too-long = Este pasaje es demasiado largo para subrayarlo.
passage-picking = Las flechas eligen un párrafo. Enter lo subraya, de { $first } a { $last } con un color, { $note } con una nota. Esc para salir.
passage-picked = Párrafo { $number } de { $of }: { $words }
passages-count = { $count ->
    [one] { $count } subrayado
    [many] { $count } de subrayados
   *[other] { $count } subrayados
}

highlights-none = Aún no hay nada subrayado.
highlights-not-found = Ningún subrayado coincide.
highlights-search = Buscar en pasajes y notas
highlights-all-colors = Todos
highlights-more = Mostrar más
highlights-copy = Copiar como Markdown
highlights-save = Guardar como Markdown…

toast-highlighted = Subrayado hecho.
toast-note-kept = Nota guardada.
toast-highlights-removed = { $count ->
    [one] Subrayado quitado.
    [many] { $count } de subrayados quitados.
   *[other] { $count } subrayados quitados.
}
toast-passage-copied = Pasaje copiado.
toast-highlights-copied = { $count ->
    [one] { $count } subrayado copiado.
    [many] { $count } de subrayados copiados.
   *[other] { $count } subrayados copiados.
}
toast-highlights-saved = { $count ->
    [one] { $count } subrayado guardado.
    [many] { $count } de subrayados guardados.
   *[other] { $count } subrayados guardados.
}

step-highlighted = { $count ->
    [one] { $count } pasaje subrayado
    [many] { $count } de pasajes subrayados
   *[other] { $count } pasajes subrayados
}
step-highlight-edited = { $count ->
    [one] { $count } subrayado cambiado
    [many] { $count } de subrayados cambiados
   *[other] { $count } subrayados cambiados
}
step-highlights-removed = { $count ->
    [one] { $count } subrayado quitado
    [many] { $count } de subrayados quitados
   *[other] { $count } subrayados quitados
}

reading-minutes = { $minutes ->
    [one] { $minutes } min de lectura
    [many] { $minutes } min de lectura
   *[other] { $minutes } min de lectura
}
reading-progress = Cuánto se ha leído
reading-progress-value = { $minutes ->
    [0] { PERCENT($percent) }
    [one] { PERCENT($percent) }, queda { $minutes } minuto más o menos
    [many] { PERCENT($percent) }, quedan { $minutes } de minutos más o menos
   *[other] { PERCENT($percent) }, quedan { $minutes } minutos más o menos
}

settings-reading-time = Mostrar cuánto se tarda en leer un artículo
settings-reading-progress = Mostrar cuánto se ha leído de un artículo
settings-reading-resume = Reabrir los artículos donde se dejaron
settings-reading-resume-hint = Los que se dejaron después de la primera pantalla y antes del final.
