reader-label = Article
reader-tools = Article
reader-nothing = No article selected
reader-image = Image
reader-blank = The feed carries no text of this article.
reader-updated = Updated { $when }
reader-outdated = The publisher has changed this article.
reader-show-update = Show the new version
reader-images-off = { $count ->
    [one] One image is not shown.
   *[other] { $count } images are not shown.
}
reader-load-images = Load images
reader-show-feed = Show this feed
reader-tags = Tags
reader-comments = Comments

# The toolbar.
reader-mark-read = Mark as read
reader-mark-unread = Mark as unread
reader-star = Star
reader-unstar = Take the star off
reader-open-original = Open in browser

# Attached files.
reader-enclosures = { $count ->
    [one] Attachment
   *[other] { $count } attachments
}
reader-open-file = Open in browser
reader-file-audio = Audio
reader-file-video = Video
reader-file-image = Image
reader-file-document = Document
reader-file-file = File

# The context menu.
reader-open-link = Open link in browser
reader-copy-link = Copy link
reader-open-image = Open image in browser
reader-copy-image = Copy image address
