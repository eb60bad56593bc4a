# What a podcast tells of an episode.
episode-people = People
episode-host = Host
episode-cohost = Co-host
episode-guest = Guest
episode-guest-host = Guest host
episode-producer = Producer
episode-editor = Editor
episode-transcript = Transcript
episode-transcript-read = Read
episode-chapters = Chapters
episode-chapters-count = { $count ->
    [one] { $count } chapter
   *[other] { $count } chapters
}
episode-chapters-list = List of chapters
