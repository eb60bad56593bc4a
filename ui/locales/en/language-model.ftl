command-model-summary = Summarize with the language model
command-translate = Translate with the language model
command-ask-model = Ask about this article
model-begins-summary = The summary is being written.
model-begins-translation = The article is being translated.
model-begins-answer = The answer is being written.
model-ends-summary = The summary is there.
model-ends-translation = The translation is there.
model-ends-answer = The answer is there.
model-stopped = Stopped.
model-summary-title = Summary by your language model
model-writing = Writing …
model-pieces = Part { $done } of { $total }
model-written-by = { $model }, { $when }
model-not-whole = Not complete
model-outdated = The article has changed since.
model-again = Write anew
model-remove = Remove
model-remove-all = Remove all
model-instead = In its place, sentences of the article itself:
model-open-settings = Open Settings
model-try-again = Try again
model-translated = Translated into { $to }
model-translated-from = Translated: { $from } to { $to }
model-translated-hint = Point at a sentence, or reach it with Tab and the arrow keys, to see its original.
model-translate-into = Translate into
model-translate-rest = Translate the rest
model-show-original = Show the original
model-ask-title = Questions about this article
model-ask-label = Your question
model-ask-send = Ask
model-ask-hint = Only this article is sent to the model, with your question. Answers can be wrong.
error-model = The language model did not do it.
model-problem-off = No language model is set up.
model-problem-bad-address = This is not the address of a server.
model-problem-unencrypted = The key is not sent without encryption. Use an address with https.
model-problem-unreachable = Nobody answers at the address of the language model. Is the server running?
model-problem-tls = The server of the language model cannot prove who it is.
model-problem-redirected = The server sends to another address; nothing was sent there.
model-problem-timeout = The language model did not answer in time.
model-problem-cut-off = The answer broke off.
model-problem-unauthorized = The server wants a key, or another one.
model-problem-unknown-model = The server has no model of this name.
model-problem-too-many-requests = The server asks for patience: too many requests.
model-problem-no-credit = Your credit with the provider is used up.
model-problem-too-long = The text is longer than the model can take. Choose a smaller size in Settings.
model-problem-server-error = The server of the language model has a problem of its own.
model-problem-not-such-a-server = There is a server, but it does not speak as a language model does.
model-problem-no-answer = The model gave no answer that could be used.
model-problem-nonsense = The answer had no end and was stopped.
model-problem-day-limit = Your limit for today is reached. Nothing was sent.
model-problem-month-limit = Your limit for this month is reached. Nothing was sent.
model-problem-no-text = The article has no text to send.
settings-model = Language model
settings-model-on = Use my own language model
settings-model-on-hint = For summaries, translations and questions about an article, when you ask for them. Any server with an OpenAI-compatible interface will do: Ollama, llama.cpp, LM Studio, or a paid one.
settings-model-address = Address of the server
settings-model-address-hint = On this computer, in your home network or on the Internet.
settings-model-key = Key
settings-model-key-hint = Kept in the keychain of your system and never shown again. Servers of your own mostly need none.
settings-model-key-kept = A key is kept
settings-model-key-forget = Forget the key
settings-model-key-session = There is no keychain. The key is kept until Broadsheet ends.
settings-model-name = Model
settings-model-name-hint = As the server calls it. The test lists what it offers.
settings-model-offered = Offered by the server
settings-model-test = Test
settings-model-testing = Testing …
settings-model-works = { $model } answers, in { NUMBER($seconds, maximumFractionDigits: 1) } s.
settings-model-slow = { $model } answers, but slowly: in { NUMBER($seconds, maximumFractionDigits: 0) } s.
settings-model-into = Translate articles into
settings-model-into-interface = The language of the window
settings-model-summaries = Write summaries in that language, too
settings-model-context = Size of the model’s memory
settings-model-context-hint = Longer articles are sent in pieces. Local servers often allow less than the model could.
settings-model-day = At most a day
settings-model-month = At most a month
settings-model-no-limit = No limit
settings-model-used-title = Used so far
settings-model-used = Tokens today: { $today }, this month: { $month }, requests: { $requests }.
settings-model-estimated = Partly estimated.
settings-model-sent = What is sent
settings-model-sent-text = Title and text of the one article that you ask about, your question, and the last answers about the same article. Nothing else of your library, no addresses, no other articles, and nothing unless you ask. What the model writes is kept with the article, so that it is not asked twice.
search-languages = Languages of articles
palette-language = Articles: { $language }
toast-model-text-removed = { $count ->
    [one] What the model wrote was removed.
   *[other] { $count } texts of the model were removed.
}
step-model-text-removed = { $count ->
    [one] Removed a text of the language model
   *[other] Removed { $count } texts of the language model
}
settings-model-tokens = { $count ->
    [one] { $count } token
   *[other] { $count } tokens
}
settings-model-choose = { $count ->
    [one] The server answers and offers one model. Choose it.
   *[other] The server answers and offers { $count } models. Choose one.
}
