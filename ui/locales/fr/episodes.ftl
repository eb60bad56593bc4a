# Ce qu’un podcast dit d’un épisode.
episode-people = Participants
episode-host = Animation
episode-cohost = Coanimation
episode-guest = Invité
episode-guest-host = Animation invitée
episode-producer = Production
episode-editor = Rédaction
episode-transcript = Transcription
episode-transcript-read = Lire
episode-chapters = Chapitres
episode-chapters-count = { $count ->
    [one] { $count } chapitre
    [many] { $count } de chapitres
   *[other] { $count } chapitres
}
episode-chapters-list = Liste des chapitres
