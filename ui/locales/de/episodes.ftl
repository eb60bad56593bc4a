# What a podcast tells of an episode.
episode-people = Mitwirkende
episode-host = Moderation
episode-cohost = Co-Moderation
episode-guest = zu Gast
episode-guest-host = Gastmoderation
episode-producer = Produktion
episode-editor = Redaktion
episode-transcript = Transkript
episode-transcript-read = Lesen
episode-chapters = Kapitel
episode-chapters-count = { $count ->
    [one] { $count } Kapitel
   *[other] { $count } Kapitel
}
episode-chapters-list = Liste der Kapitel
