# Lo que falló con una etiqueta.
error-no-such-tag = Esta etiqueta ya no existe.
error-tag-exists = Ya hay una etiqueta con este nombre.
