app-name = Broadsheet
close = Close
cancel = Cancel
undo = Undo
key-space = Space
