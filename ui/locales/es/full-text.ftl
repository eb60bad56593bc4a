# El texto de la página de un artículo en lugar del de la fuente.
command-full-text = Mostrar el texto completo o el de la fuente
command-full-text-again = Volver a cargar el texto completo
full-text-show = Mostrar el texto completo
full-text-hide = Mostrar el texto de la fuente
full-text-loading = Obteniendo el texto completo…
full-text-ready = El texto completo está aquí.
full-text-from = Texto completo de { $site }
full-text-pages = { $count ->
    [one] Una página
   *[other] { $count } páginas
}
full-text-removed = { $count ->
    [one] Un recuadro omitido
   *[other] { $count } recuadros omitidos
}
full-text-removed-hint = Boletines, enlaces a otros artículos, botones
full-text-older = La fuente ha cambiado el artículo desde entonces.
full-text-again = Volver a cargar
full-text-retry = Reintentar
full-text-ahead = Textos completos: { $done } de { $total }
full-text-fetching = Obteniendo textos completos por adelantado

# Qué texto muestra una fuente.
full-text-mode = Texto completo
full-text-never = Nunca
full-text-on-demand = Cuando se pida
full-text-always = Siempre, también sin conexión

# Por qué no lo hay: va detrás de la primera frase.
full-text-refused = No hay texto completo.
full-text-no-address = El artículo no indica ninguna página.
full-text-not-fetched = No se pudo obtener la página.
full-text-not-a-page = La dirección lleva a un archivo, no a una página web.
full-text-too-large = La página es demasiado grande para leerla aquí.
full-text-no-article = No se encontró ningún artículo en la página.
full-text-error-page = El sitio muestra un error o pregunta si eres un robot.
full-text-consent = El sitio pide antes el consentimiento de cookies.
full-text-paywall = El resto es para suscriptores del sitio.
full-text-sign-in = El sitio pide iniciar sesión.
full-text-index = La página es una lista de artículos.
full-text-other-article = La página contiene otro artículo.
full-text-shorter = La página no dice más que la fuente.
full-text-private = La dirección lleva a una red privada.
full-text-forbidden = El sitio no entrega la página.
full-text-gone = La página ya no existe.
full-text-internal = Algo ha fallado dentro de Broadsheet.
