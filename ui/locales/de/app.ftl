app-name = Broadsheet
close = Schließen
cancel = Abbrechen
undo = Rückgängig
key-space = Leertaste
