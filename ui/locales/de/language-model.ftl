command-model-summary = Mit dem Sprachmodell zusammenfassen
command-translate = Mit dem Sprachmodell übersetzen
command-ask-model = Fragen zu diesem Artikel stellen
model-begins-summary = Die Zusammenfassung wird geschrieben.
model-begins-translation = Der Artikel wird übersetzt.
model-begins-answer = Die Antwort wird geschrieben.
model-ends-summary = Die Zusammenfassung ist da.
model-ends-translation = Die Übersetzung ist da.
model-ends-answer = Die Antwort ist da.
model-stopped = Angehalten.
model-summary-title = Zusammenfassung Ihres Sprachmodells
model-writing = Wird geschrieben …
model-pieces = Teil { $done } von { $total }
model-written-by = { $model }, { $when }
model-not-whole = Nicht vollständig
model-outdated = Der Artikel hat sich seitdem geändert.
model-again = Neu schreiben
model-remove = Entfernen
model-remove-all = Alle entfernen
model-instead = Stattdessen Sätze aus dem Artikel selbst:
model-open-settings = Einstellungen öffnen
model-try-again = Erneut versuchen
model-translated = Übersetzt, Zielsprache { $to }
model-translated-from = Übersetzt: { $from } – { $to }
model-translated-hint = Zeigen Sie auf einen Satz, oder gehen Sie mit Tab und den Pfeiltasten zu ihm, um das Original zu sehen.
model-translate-into = Übersetzen in
model-translate-rest = Den Rest übersetzen
model-show-original = Original zeigen
model-ask-title = Fragen zu diesem Artikel
model-ask-label = Ihre Frage
model-ask-send = Fragen
model-ask-hint = Nur dieser Artikel geht mit Ihrer Frage an das Modell. Antworten können falsch sein.
error-model = Das Sprachmodell hat es nicht getan.
model-problem-off = Es ist kein Sprachmodell eingerichtet.
model-problem-bad-address = Das ist keine Adresse eines Servers.
model-problem-unencrypted = Der Schlüssel wird nicht unverschlüsselt gesendet. Verwenden Sie eine Adresse mit https.
model-problem-unreachable = Unter der Adresse des Sprachmodells antwortet niemand. Läuft der Server?
model-problem-tls = Der Server des Sprachmodells kann sich nicht ausweisen.
model-problem-redirected = Der Server verweist auf eine andere Adresse; dorthin wurde nichts gesendet.
model-problem-timeout = Das Sprachmodell hat nicht rechtzeitig geantwortet.
model-problem-cut-off = Die Antwort ist abgebrochen.
model-problem-unauthorized = Der Server verlangt einen Schlüssel oder einen anderen.
model-problem-unknown-model = Der Server hat kein Modell mit diesem Namen.
model-problem-too-many-requests = Der Server bittet um Geduld: zu viele Anfragen.
model-problem-no-credit = Ihr Guthaben beim Anbieter ist aufgebraucht.
model-problem-too-long = Der Text ist länger, als das Modell aufnehmen kann. Wählen Sie in den Einstellungen eine kleinere Größe.
model-problem-server-error = Der Server des Sprachmodells hat selbst ein Problem.
model-problem-not-such-a-server = Dort ist ein Server, aber keiner für Sprachmodelle.
model-problem-no-answer = Das Modell hat keine brauchbare Antwort gegeben.
model-problem-nonsense = Die Antwort hörte nicht auf und wurde angehalten.
model-problem-day-limit = Ihre Grenze für heute ist erreicht. Es wurde nichts gesendet.
model-problem-month-limit = Ihre Grenze für diesen Monat ist erreicht. Es wurde nichts gesendet.
model-problem-no-text = Der Artikel hat keinen Text zum Senden.
settings-model = Sprachmodell
settings-model-on = Mein eigenes Sprachmodell verwenden
settings-model-on-hint = Für Zusammenfassungen, Übersetzungen und Fragen zu einem Artikel, wenn Sie danach verlangen. Geeignet ist jeder Server mit OpenAI-kompatibler Schnittstelle: Ollama, llama.cpp, LM Studio oder ein bezahlter.
settings-model-address = Adresse des Servers
settings-model-address-hint = Auf diesem Computer, in Ihrem Heimnetz oder im Internet.
settings-model-key = Schlüssel
settings-model-key-hint = Wird im Schlüsselbund Ihres Systems aufbewahrt und nie wieder angezeigt. Eigene Server brauchen meist keinen.
settings-model-key-kept = Ein Schlüssel ist hinterlegt
settings-model-key-forget = Schlüssel vergessen
settings-model-key-session = Es gibt keinen Schlüsselbund. Der Schlüssel bleibt, bis Broadsheet endet.
settings-model-name = Modell
settings-model-name-hint = Wie der Server es nennt. Der Test zeigt, was angeboten wird.
settings-model-offered = Vom Server angeboten
settings-model-test = Testen
settings-model-testing = Wird getestet …
settings-model-works = { $model } antwortet, in { NUMBER($seconds, maximumFractionDigits: 1) } s.
settings-model-slow = { $model } antwortet, aber langsam: in { NUMBER($seconds, maximumFractionDigits: 0) } s.
settings-model-into = Artikel übersetzen in
settings-model-into-interface = Sprache des Fensters
settings-model-summaries = Auch Zusammenfassungen in dieser Sprache schreiben
settings-model-context = Größe des Modellgedächtnisses
settings-model-context-hint = Längere Artikel werden in Stücken gesendet. Lokale Server erlauben oft weniger, als das Modell könnte.
settings-model-day = Höchstens am Tag
settings-model-month = Höchstens im Monat
settings-model-no-limit = Keine Grenze
settings-model-used-title = Bisher verbraucht
settings-model-used = Tokens heute: { $today }, in diesem Monat: { $month }, Anfragen: { $requests }.
settings-model-estimated = Teilweise geschätzt.
settings-model-sent = Was gesendet wird
settings-model-sent-text = Titel und Text des einen Artikels, nach dem Sie fragen, Ihre Frage und die letzten Antworten zum selben Artikel. Nichts anderes aus Ihrer Bibliothek, keine Adressen, keine anderen Artikel, und nichts, ohne dass Sie fragen. Was das Modell schreibt, bleibt beim Artikel, damit es nicht zweimal gefragt wird.
search-languages = Sprachen der Artikel
palette-language = Artikel: { $language }
toast-model-text-removed = { $count ->
    [one] Ein Text des Modells wurde entfernt.
   *[other] { $count } Texte des Modells wurden entfernt.
}
step-model-text-removed = { $count ->
    [one] Einen Text des Sprachmodells entfernt
   *[other] { $count } Texte des Sprachmodells entfernt
}
settings-model-tokens = { $count ->
    [one] { $count } Token
   *[other] { $count } Tokens
}
settings-model-choose = { $count ->
    [one] Der Server antwortet und bietet ein Modell an. Wählen Sie es aus.
   *[other] Der Server antwortet und bietet { $count } Modelle an. Wählen Sie eines aus.
}
