command-model-summary = Resumir con el modelo de lenguaje
command-translate = Traducir con el modelo de lenguaje
command-ask-model = Preguntar sobre este artículo
model-begins-summary = Se está escribiendo el resumen.
model-begins-translation = Se está traduciendo el artículo.
model-begins-answer = Se está escribiendo la respuesta.
model-ends-summary = El resumen está listo.
model-ends-translation = La traducción está lista.
model-ends-answer = La respuesta está lista.
model-stopped = Detenido.
model-summary-title = Resumen de tu modelo de lenguaje
model-writing = Escribiendo…
model-pieces = Parte { $done } de { $total }
model-written-by = { $model }, { $when }
model-not-whole = Incompleto
model-outdated = El artículo ha cambiado desde entonces.
model-again = Volver a hacer
model-remove = Eliminar
model-remove-all = Eliminar todo
model-instead = En su lugar, frases del propio artículo:
model-open-settings = Abrir la configuración
model-try-again = Reintentar
model-translated = Traducido al idioma: { $to }
model-translated-from = Traducción: { $from } – { $to }
model-translated-hint = Señala una frase, o llega a ella con Tab y las flechas, para ver el original.
model-translate-into = Traducir al
model-translate-rest = Traducir el resto
model-show-original = Mostrar el original
model-ask-title = Preguntas sobre este artículo
model-ask-label = Tu pregunta
model-ask-send = Preguntar
model-ask-hint = Solo este artículo se envía al modelo, con tu pregunta. Las respuestas pueden ser erróneas.
error-model = El modelo de lenguaje no lo hizo.
model-problem-off = No hay ningún modelo de lenguaje configurado.
model-problem-bad-address = Esta no es la dirección de un servidor.
model-problem-unencrypted = La clave no se envía sin cifrar. Usa una dirección con https.
model-problem-unreachable = Nadie responde en la dirección del modelo de lenguaje. ¿Está en marcha el servidor?
model-problem-tls = El servidor del modelo de lenguaje no puede demostrar su identidad.
model-problem-redirected = El servidor remite a otra dirección; no se envió nada allí.
model-problem-timeout = El modelo de lenguaje no respondió a tiempo.
model-problem-cut-off = La respuesta se interrumpió.
model-problem-unauthorized = El servidor pide una clave, u otra distinta.
model-problem-unknown-model = El servidor no tiene ningún modelo con este nombre.
model-problem-too-many-requests = El servidor pide paciencia: demasiadas solicitudes.
model-problem-no-credit = Tu crédito con el proveedor se ha agotado.
model-problem-too-long = El texto es más largo de lo que admite el modelo. Elige un tamaño menor en la configuración.
model-problem-server-error = El servidor del modelo de lenguaje tiene un problema propio.
model-problem-not-such-a-server = Hay un servidor, pero no es de un modelo de lenguaje.
model-problem-no-answer = El modelo no dio ninguna respuesta utilizable.
model-problem-nonsense = La respuesta no terminaba y se detuvo.
model-problem-day-limit = Has alcanzado tu límite de hoy. No se envió nada.
model-problem-month-limit = Has alcanzado tu límite de este mes. No se envió nada.
model-problem-no-text = El artículo no tiene texto que enviar.
settings-model = Modelo de lenguaje
settings-model-on = Usar mi propio modelo de lenguaje
settings-model-on-hint = Para resúmenes, traducciones y preguntas sobre un artículo, cuando lo pidas. Sirve cualquier servidor con interfaz compatible con OpenAI: Ollama, llama.cpp, LM Studio o uno de pago.
settings-model-address = Dirección del servidor
settings-model-address-hint = En este equipo, en tu red doméstica o en Internet.
settings-model-key = Clave
settings-model-key-hint = Se guarda en el llavero de tu sistema y no vuelve a mostrarse. Los servidores propios no suelen necesitarla.
settings-model-key-kept = Hay una clave guardada
settings-model-key-forget = Olvidar la clave
settings-model-key-session = No hay llavero. La clave se conserva hasta que se cierre Broadsheet.
settings-model-name = Modelo
settings-model-name-hint = Tal como lo llama el servidor. La prueba muestra lo que ofrece.
settings-model-offered = Ofrecidos por el servidor
settings-model-test = Probar
settings-model-testing = Probando…
settings-model-works = { $model } responde, en { NUMBER($seconds, maximumFractionDigits: 1) } s.
settings-model-slow = { $model } responde, pero despacio: en { NUMBER($seconds, maximumFractionDigits: 0) } s.
settings-model-into = Traducir los artículos al
settings-model-into-interface = El idioma de la ventana
settings-model-summaries = Escribir también los resúmenes en ese idioma
settings-model-context = Tamaño de la memoria del modelo
settings-model-context-hint = Los artículos más largos se envían por partes. Los servidores locales suelen permitir menos que el modelo.
settings-model-day = Máximo al día
settings-model-month = Máximo al mes
settings-model-no-limit = Sin límite
settings-model-used-title = Usado hasta ahora
settings-model-used = Tokens hoy: { $today }, este mes: { $month }, solicitudes: { $requests }.
settings-model-estimated = En parte estimado.
settings-model-sent = Qué se envía
settings-model-sent-text = El título y el texto del único artículo sobre el que preguntas, tu pregunta y las últimas respuestas sobre ese mismo artículo. Nada más de tu biblioteca, ninguna dirección, ningún otro artículo, y nada si no lo pides. Lo que escribe el modelo queda con el artículo, para no preguntarlo dos veces.
search-languages = Idiomas de los artículos
palette-language = Artículos: { $language }
toast-model-text-removed = { $count ->
    [one] Se eliminó un texto del modelo.
    [many] Se eliminaron { $count } textos del modelo.
   *[other] Se eliminaron { $count } textos del modelo.
}
step-model-text-removed = { $count ->
    [one] Un texto del modelo de lenguaje eliminado
    [many] { $count } textos del modelo de lenguaje eliminados
   *[other] { $count } textos del modelo de lenguaje eliminados
}
settings-model-tokens = { $count ->
    [one] { $count } token
    [many] { $count } tokens
   *[other] { $count } tokens
}
settings-model-choose = { $count ->
    [one] El servidor responde y ofrece un modelo. Elígelo.
    [many] El servidor responde y ofrece { $count } modelos. Elige uno.
   *[other] El servidor responde y ofrece { $count } modelos. Elige uno.
}
