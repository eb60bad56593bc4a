# How articles are set.
typography-preview = Preview
typography-font = Font of articles
typography-font-system = As in the window
typography-font-serif = With serifs
typography-font-sans = Without serifs
typography-font-mono = Fixed width
typography-font-installed = An installed font…
typography-family = Installed font
typography-family-search = Search fonts
typography-family-looking = Looking for fonts…
typography-family-none = No font is called that.
typography-line = Line height
typography-measure = Longest line
typography-characters = { $count ->
    [one] { $count } character
   *[other] { $count } characters
}
typography-spacing = Space between letters
typography-spacing-normal = Normal
typography-paper-in-light = Articles in a light window
typography-paper-in-dark = Articles in a dark window
typography-paper-window = As the window
typography-paper-paper = Paper
typography-paper-sepia = Sepia
typography-paper-grey = Grey
typography-paper-black = Black
typography-justify = Justify text
typography-hyphens = Hyphenate words
typography-hyphens-hint = In languages that are known and have rules for it.
typography-code = Colour program code
typography-own-styles = Your own styles for articles
typography-own-styles-hint = CSS. It holds within the text of articles and cannot load anything.
typography-dropped = Left out of your styles:
typography-dropped-unknown = Not understood
typography-dropped-loads = Would load something
typography-dropped-leaves = Would leave the text
typography-dropped-long = Too long
typography-sample-title = The night train
typography-sample-text = Long after midnight, the train stopped between two stations. Nobody asked why. Somebody opened a window, and the smell of hay and rain came in; for a quarter of an hour, all that could be heard was the ticking of the warm metal.
typography-sample-link = Read on
typography-sample-quote = “Patience is a timetable that nobody has printed.”

# Footnotes.
footnote = Footnote { $name }
footnote-go = Go to the note

# A feed's language.
feed-text-language = Language of the articles
feed-text-language-found = As the articles say
feed-text-direction = Direction of the articles
feed-text-direction-found = As the text goes
feed-text-direction-ltr = Left to right
feed-text-direction-rtl = Right to left

command-full-screen = Full screen
command-paper-window = Articles in the window’s colours
command-paper-paper = Articles on paper
command-paper-sepia = Articles on sepia
command-paper-grey = Articles on grey
command-paper-black = Articles on black
