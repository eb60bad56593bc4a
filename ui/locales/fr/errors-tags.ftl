# Ce qui a échoué avec une étiquette.
error-no-such-tag = Cette étiquette n’existe plus.
error-tag-exists = Une étiquette de ce nom existe déjà.
