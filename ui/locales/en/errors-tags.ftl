# What went wrong with a tag.
error-no-such-tag = This tag no longer exists.
error-tag-exists = There is a tag of this name already.
