# Was mit einem Schlagwort schiefging.
error-no-such-tag = Dieses Schlagwort gibt es nicht mehr.
error-tag-exists = Ein Schlagwort dieses Namens gibt es schon.
