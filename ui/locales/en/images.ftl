# Pictures in articles: what stands for them, and the large view.
images-missing = Image not available
images-again = Try again
images-view = View image
images-always-feed = Always show for this feed

images-card-watch = Watch on { $site }
images-card-listen = Listen on { $site }
images-card-open = Open on { $site }

# The toolbar of the large view.
images-tools = Image tools
images-count = { $index } of { $count }
images-before = Previous image
images-after = Next image
images-smaller = Zoom out
images-larger = Zoom in
images-actual = Actual size
images-fit = Fit to window
images-copy = Copy image
images-save = Save image…
images-copied = Image copied.
images-saved = Image saved.

command-view-pictures = View images

settings-images-hint = While this is off, no image is requested from anywhere unless you ask for it. A feed may be set otherwise.
settings-image-cache = Space for images
settings-image-cache-hint = Images are kept for reading offline; those not seen for longest go first. Images of starred articles and of those to be read later always stay, and do not count.
settings-image-cache-used = { $bytes } in use, and { $kept } kept for starred and saved articles.
settings-image-cache-empty = Empty now
settings-images-ahead = Fetch images before you open an article
settings-images-ahead-hint = They are then there offline as well.
settings-images-ahead-never = Never
settings-images-ahead-with_full_text = For feeds whose full text is fetched
settings-images-ahead-always = For all feeds
