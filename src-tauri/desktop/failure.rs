//! The library cannot be opened: a dialog says so in a sentence, and the program ends without touching anything.

use broadsheet_core::model::{ApiError, ErrorCode};
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};

/// Says why, and ends the program when the person has read it.
pub fn tell(app: &AppHandle, error: &ApiError) {
    tracing::error!(code = ?error.code, detail = error.detail, "the library could not be opened");
    let handle = app.clone();
    let words = words(error.code, is_german(|name| std::env::var(name).ok()));
    app.dialog()
        .message(format!("{words}\n\n{}", error.detail))
        .title("Broadsheet")
        .kind(MessageDialogKind::Error)
        .show(move |_| handle.exit(1));
}

/// Says what was found behind the open window, after an end without closing. The library can still be read and exported.
pub fn warn(app: &AppHandle, error: &ApiError) {
    tracing::error!(code = ?error.code, detail = error.detail, "the library is damaged");
    let words = if is_german(|name| std::env::var(name).ok()) { DAMAGED.1 } else { DAMAGED.0 };
    app.dialog()
        .message(format!("{words}\n\n{}", error.detail))
        .title("Broadsheet")
        .kind(MessageDialogKind::Warning)
        .show(|_| ());
}

/// In English and in German.
const DAMAGED: (&str, &str) = (
    "Broadsheet was not closed last time, and the library has been damaged since. Export your subscriptions now, before \
     anything else; the folder “backups” beside the library may hold an earlier copy.",
    "Broadsheet wurde beim letzten Mal nicht beendet, und die Bibliothek ist seitdem beschädigt. Exportieren Sie jetzt als \
     Erstes Ihre Abonnements; im Ordner „backups“ neben der Bibliothek liegt vielleicht eine frühere Kopie.",
);

/// The sentence for a code. The interface's translations are not there when the library is not.
fn words(code: ErrorCode, german: bool) -> &'static str {
    let (english, deutsch) = match code {
        ErrorCode::NewerLibrary => (
            "Your library was used with a newer Broadsheet. Please install the newer version; nothing was changed.",
            "Ihre Bibliothek wurde mit einem neueren Broadsheet benutzt. Bitte installieren Sie die neuere Version; es wurde nichts geändert.",
        ),
        ErrorCode::Corrupt => (
            "Your library is damaged. Nothing was changed; the folder “backups” beside it may hold an earlier copy.",
            "Ihre Bibliothek ist beschädigt. Es wurde nichts geändert; im Ordner „backups“ daneben liegt vielleicht eine frühere Kopie.",
        ),
        ErrorCode::DiskFull => (
            "The disk is full. Please make room and start Broadsheet again; nothing is lost.",
            "Das Laufwerk ist voll. Bitte schaffen Sie Platz und starten Sie Broadsheet neu; es ist nichts verloren.",
        ),
        ErrorCode::Locked => (
            "Another program is using your library. Please end it and start Broadsheet again.",
            "Ein anderes Programm benutzt Ihre Bibliothek. Bitte beenden Sie es und starten Sie Broadsheet neu.",
        ),
        _ => (
            "Your library could not be opened. Nothing was changed.",
            "Ihre Bibliothek konnte nicht geöffnet werden. Es wurde nichts geändert.",
        ),
    };
    if german { deutsch } else { english }
}

/// Whether the messages' locale is German, in POSIX' order of precedence.
fn is_german(variable: impl Fn(&str) -> Option<String>) -> bool {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable).find(|value| !value.is_empty());
    locale.is_some_and(|locale| locale == "de" || locale.starts_with("de_"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speaks_the_language_of_the_system() {
        let german = |all: &'static str, lang: &'static str| {
            is_german(|name| match name {
                "LC_ALL" => Some(all.to_owned()),
                "LANG" => Some(lang.to_owned()),
                _ => None,
            })
        };
        assert!(german("", "de_AT.UTF-8") && german("de", "en_GB.UTF-8"));
        assert!(!german("C", "de_DE.UTF-8") && !german("", "den_CA"));
        assert_ne!(words(ErrorCode::Locked, true), words(ErrorCode::Locked, false));
    }
}
