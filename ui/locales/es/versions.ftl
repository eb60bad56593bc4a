# Lo que el editor cambió en un artículo.
command-show-changes = Mostrar los cambios del artículo
reader-show-changes = Mostrar cambios
versions-title = Cambios
versions-before = Texto anterior, desde el
versions-added = { $count ->
    [one] Una palabra añadida
   *[other] { $count } palabras añadidas
}
versions-removed = { $count ->
    [one] Una palabra eliminada
   *[other] { $count } palabras eliminadas
}
versions-same = Las palabras son las mismas.
versions-coarse = Algunos pasajes son demasiado largos para compararlos palabra por palabra; están marcados enteros.
versions-place = Cambio { $number } de { $count }
versions-previous = Cambio anterior
versions-next = Cambio siguiente
versions-gone = El texto anterior ya no se conserva.
