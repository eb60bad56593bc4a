# Lo que dice una vista vacía.

empty-later = Nada para leer más tarde.
empty-later-hint = «Leer más tarde» pone un artículo aquí, y aquí queda hasta que lo quites.
empty-snoozed = No hay nada pospuesto.
empty-snoozed-hint = Un artículo pospuesto vuelve como no leído el día que elijas.
empty-tag = Ningún artículo tiene esta etiqueta.
empty-tag-hint = Los artículos se conservan mientras tengan una etiqueta.
