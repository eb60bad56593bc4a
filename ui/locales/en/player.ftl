# The player, its lists, and episodes in an article.
group-player = Playing
command-play-episode = Play or pause the article’s episode
command-player-toggle = Play or pause
command-player-back = Skip back
command-player-forward = Skip ahead
command-player-faster = Play faster
command-player-slower = Play slower
command-queue-episode = Add the episode to the queue
command-queue-episode-next = Play the episode next
command-player-queue = Show the queue
command-player-next = Play the next of the queue
command-player-downloads = Show the downloads
command-download-episode = Download the episode
command-player-article = Go to the article of the player
command-player-close = Close the player

# The bar.
player-label = Player
player-controls = Playback
player-play = Play
player-pause = Pause
player-play-title = Play “{ $title }”
player-play-from = Play from { $time }
player-back = { $seconds ->
    [one] Back { $seconds } second
   *[other] Back { $seconds } seconds
}
player-forward = { $seconds ->
    [one] Ahead { $seconds } second
   *[other] Ahead { $seconds } seconds
}
player-next = Next of the queue
player-speed = Speed: { $speed }
player-speed-times = { $speed }×
player-volume = Volume
player-mute = Mute
player-unmute = Unmute
player-close = Close the player
player-close-panel = Close
player-go-to-article = Go to the article
player-position = Position
player-position-of = { $position } of { $duration }
player-problem-network = The episode cannot be loaded.
player-problem-type = This kind of file cannot be played here.

# What comes next.
player-lists = Lists
player-queue = Queue
player-queue-count = { $count ->
    [0] Queue
    [one] Queue, { $count } episode
   *[other] Queue, { $count } episodes
}
player-queue-empty = Nothing is waiting. An episode is added in its article.
player-queue-hint = Alt with an arrow moves an episode.
player-queue-clear = Empty
player-queued = “{ $title }” is in the queue.
player-queued-next = “{ $title }” comes next.
player-unqueued = “{ $title }” is out of the queue.
player-unqueue = Take “{ $title }” out of the queue
player-put-back = Put back
player-queue-emptied = { $count ->
    [one] { $count } episode is out of the queue.
   *[other] { $count } episodes are out of the queue.
}
player-moved = Place { $place } of { $count }
player-add = Add to the queue
player-add-next = Play next

# Downloads.
player-downloads = Downloads
player-downloads-empty = Nothing is downloaded.
player-downloads-size = { $size } on this machine
player-download = Download
player-download-of = { $bytes } of { $total }
player-download-pause = Stop the download, { PERCENT($share) } is there
player-download-stopped = Download stopped, { PERCENT($share) } is there
player-downloaded = Downloaded
player-download-resume = Go on with the download
player-download-remove = Remove the download
player-download-removed = The download of “{ $title }” is removed.
player-download-again = Download again
player-save-as = Save as a file…
player-saved = The episode is saved.
player-download-fetch = The server could not be reached, or broke off.
player-download-gone = The publisher no longer has this file.
player-download-disk-full = The disk is full.
player-download-file = The file could not be written.
player-download-missing = The file is no longer there.
player-download-size = The file is not as long as the server says.
player-download-not-media = The server sent a web page in place of the episode.
player-download-too-large = The file is larger than the space for downloads.

# What is read beside it.
player-chapters = Chapters
player-chapter-link = Open the page about “{ $title }”
player-transcript = Transcript
player-transcript-loading = The transcript is loading.
player-transcript-failed = There is no transcript to be had.
player-transcript-search = Search the transcript
player-transcript-found = { $count ->
    [one] { $count } place
   *[other] { $count } places
}

# In the article.
player-open-outside = Open in browser
player-finished = heard
player-left = { $time } left
player-full-screen = Full screen
player-more = More

# The settings.
settings-player-speed = Speed of playback
settings-player-speed-hint = A speed that is chosen in the player holds for its feed.
settings-player-back = Skip back by
settings-player-forward = Skip ahead by
settings-player-seconds = { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}
settings-player-mark-read = Mark an article as read when its episode was heard
settings-player-play-next = Go on with the queue at the end of an episode
settings-player-remove = Remove downloads that were heard
settings-player-remove-hint = Downloads of articles with a star are kept.
settings-player-space = Space for downloads
settings-player-space-hint = What was heard longest ago goes first.
settings-player-space-none = No limit
