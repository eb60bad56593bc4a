# The pages of the settings.
settings-search = Search all settings
settings-pages = Pages of the settings
settings-nothing = No setting is called that.
settings-list = List
settings-keys = Keyboard
