# Lo que un podcast cuenta de un episodio.
episode-people = Participantes
episode-host = Presentación
episode-cohost = Copresentación
episode-guest = Invitado
episode-guest-host = Presentación invitada
episode-producer = Producción
episode-editor = Redacción
episode-transcript = Transcripción
episode-transcript-read = Leer
episode-chapters = Capítulos
episode-chapters-count = { $count ->
    [one] { $count } capítulo
    [many] { $count } de capítulos
   *[other] { $count } capítulos
}
episode-chapters-list = Lista de capítulos
