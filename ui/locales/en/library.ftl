# Backups, moving, and what is done when a library is damaged.
settings-library = Library and backups
library-weekly = Make a backup every week
library-weekly-hint = Five of each kind are kept, in the folder of the library.
library-backups = Backups
library-back-up = Back up now
library-restore = Put back
library-restore-of = Put back the backup of { $date }
library-restore-ask = The library becomes what it was on { $date }. What is there now is backed up first, so that you can come back.
library-none = There is no backup yet.
library-reason-weekly = Weekly
library-reason-before_upgrade = Before an upgrade
library-reason-before_restore = Before another library took its place
library-reason-on_demand = Made by you
library-articles = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
library-backed-up = A backup was made.
library-take-back = Go back
library-packed = { $articles ->
    [one] The library was saved: { $articles } article.
   *[other] The library was saved: { $articles } articles.
}
library-restored = { $articles ->
    [one] The library was put back: { $articles } article.
   *[other] The library was put back: { $articles } articles.
}
library-move = Moving to another machine
library-move-hint = One file with feeds, articles, highlights, settings and kept pictures. Passwords are not in it: they stay in the keychain of this machine.
library-pack = Save to a file…
library-unpack = Open from a file…
library-pack-episodes = With downloaded episodes
library-unpack-ask = The library in { $file } takes the place of this one. What is there now is backed up first, so that you can come back.
library-check = Look for damage
library-check-hint = Reads the whole library and its search index; you can go on reading meanwhile.
library-checking = Looking…
library-check-well = All is well.
library-check-problems = { $count ->
    [one] { $count } problem was found. A backup can be put back above.
   *[other] { $count } problems were found. A backup can be put back above.
}
library-use = On the disk
library-use-database = Articles and all that belongs to them
library-use-images = Kept pictures
library-use-episodes = Downloaded episodes
library-use-backups = Backups
library-use-set_aside = Damaged libraries that were put aside
library-use-free = Free
library-stop = Stop
library-stage-copying = Copying the library…
library-stage-checking = Checking the copy…
library-stage-packing = Writing the file…
library-stage-unpacking = Reading the file…
library-stage-restoring = Putting the library back…

# How long articles are kept.
library-keep-count = Articles kept of each feed
library-keep-count-hint = The oldest go first. Starred, tagged, highlighted and snoozed articles stay, and those to be read later.
library-keep-all = All
library-keep-newest = The newest { $count }
library-keep-unread = Keep unread articles whatever their age and number

# A library that was damaged, and one that cannot be opened.
recovery-title = Your library was damaged and has been repaired
recovery-damage-unreadable = Parts of its file could not be read.
recovery-damage-empty = Its file was empty.
recovery-damage-missing = Its file was not there any more.
recovery-saved = Saved: { $feeds ->
        [one] { $feeds } feed
       *[other] { $feeds } feeds
    }, { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }.
recovery-starred = With a star: { $count }.
recovery-backup = { $count ->
    [one] What was missing comes from the backup of { $date }: { $count } article.
   *[other] What was missing comes from the backup of { $date }: { $count } articles.
}
recovery-articles_lost = { $count ->
    [one] { $count } article is lost.
   *[other] { $count } articles are lost.
}
recovery-texts_lost = { $count ->
    [one] { $count } article has lost its text; its feed may bring it again.
   *[other] { $count } articles have lost their text; their feeds may bring it again.
}
recovery-statuses_lost = { $count ->
    [one] { $count } article is unread and without a star now.
   *[other] { $count } articles are unread and without a star now.
}
recovery-feeds_without_address = { $count ->
    [one] { $count } feed has lost its address. It is paused until you give it one.
   *[other] { $count } feeds have lost their address. They are paused until you give them one.
}
recovery-settings_lost = The settings are the usual ones again.
recovery-nothing-lost = As far as can be told, nothing is missing.
recovery-aside = The damaged file was not deleted. It is here:
recovery-backups = Backups…
recovery-done = Go on
refusal-title = Your library cannot be opened
refusal-untouched = Nothing was changed.
error-no-such-backup = This backup is not there any more.
error-not-a-library = This file is no whole Broadsheet library. ({ $detail })
library-opening = One moment: your library is being looked through.
