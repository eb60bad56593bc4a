//! Rust source as the rules see it: without comments, without the contents of literals, without tests.

/// A file, with its path from the root of the repository and `/` between folders.
pub struct Source {
    /// Such as `src-tauri/core/store/feeds.rs`.
    pub path: String,
    /// As it is on disk.
    pub text: String,
    /// Code that is shipped: comments, contents of literals and tests are blanks, line breaks stay.
    pub code: String,
}

impl Source {
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        let (path, text) = (path.into(), text.into());
        let code = without_tests(&without_comments_and_literals(&text));
        Self { path, text, code }
    }

    /// The modules around this file's code, from the crate's root: `["store", "feeds"]`; none outside the core.
    pub fn module(&self) -> Vec<&str> {
        let Some(inside) = self.path.strip_prefix("src-tauri/core/") else { return Vec::new() };
        let inside = inside.strip_suffix(".rs").unwrap_or(inside);
        inside.split('/').filter(|part| !["mod", "lib"].contains(part)).collect()
    }

    /// The room of the core that the file belongs to.
    pub fn room(&self) -> Option<&str> {
        self.module().first().copied()
    }

    /// The modules that exist for tests only, as paths without ending: `src-tauri/core/store/tests`.
    pub fn test_modules(&self) -> Vec<String> {
        let folder = self.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let name = self.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".rs");
        let own = if ["mod", "lib", "main"].contains(&name) { folder.to_owned() } else { format!("{folder}/{name}") };
        without_comments_and_literals(&self.text)
            .split("#[cfg(test)]")
            .skip(1)
            .filter_map(|after| {
                let item = after.split([';', '{']).next()?;
                let (_, module) = item.split_once("mod ")?;
                Some(format!("{own}/{}", module.trim()))
            })
            .collect()
    }

    /// The number of the line that holds this byte of `code`.
    pub fn line(&self, at: usize) -> usize {
        self.code.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1
    }
}

/// What a character of Rust source belongs to.
enum State {
    Code,
    LineComment,
    BlockComment(u32),
    /// With the number of `#` that end it, or `None` for an ordinary one with escapes.
    Text(Option<usize>),
}

/// Blanks comments and the contents of strings and characters.
fn without_comments_and_literals(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut state = State::Code;
    let mut at = 0;
    while at < chars.len() {
        let rest = &chars[at..];
        let (taken, next) = match state {
            State::Code => in_code(rest, &chars[..at], &mut out),
            State::LineComment if rest[0] == '\n' => (0, Some(State::Code)),
            State::BlockComment(depth) if starts(rest, "*/") => {
                (2, Some(if depth == 1 { State::Code } else { State::BlockComment(depth - 1) }))
            }
            State::BlockComment(depth) if starts(rest, "/*") => (2, Some(State::BlockComment(depth + 1))),
            State::Text(None) if rest[0] == '\\' => (2, None),
            State::Text(None) if rest[0] == '"' => (1, Some(State::Code)),
            State::Text(Some(hashes)) if starts(rest, &format!("\"{}", "#".repeat(hashes))) => {
                (1 + hashes, Some(State::Code))
            }
            _ => (1, None),
        };
        if !matches!(state, State::Code) {
            out.extend(rest.iter().take(taken).map(|char| if *char == '\n' { '\n' } else { ' ' }));
        }
        if let Some(next) = next {
            state = next;
        }
        at += taken;
    }
    out
}

/// One step through code: how many characters it took, and what begins after them. Writes what is kept.
fn in_code(rest: &[char], before: &[char], out: &mut String) -> (usize, Option<State>) {
    let in_word = before.last().is_some_and(|char| char.is_alphanumeric() || *char == '_');
    let (taken, next) = if starts(rest, "//") {
        (2, Some(State::LineComment))
    } else if starts(rest, "/*") {
        (2, Some(State::BlockComment(1)))
    } else if rest[0] == '"' {
        (1, Some(State::Text(None)))
    } else if let Some((taken, hashes)) = raw_string(rest).filter(|_| !in_word) {
        (taken, Some(State::Text(Some(hashes))))
    } else if let Some(taken) = character(rest) {
        (taken, None)
    } else {
        out.push(rest[0]);
        return (1, None);
    };
    out.extend(std::iter::repeat_n(' ', taken));
    (taken, next)
}

fn starts(rest: &[char], with: &str) -> bool {
    with.chars().enumerate().all(|(at, char)| rest.get(at) == Some(&char))
}

/// The length of `r##"` or `br"` at the start, and its number of `#`.
fn raw_string(rest: &[char]) -> Option<(usize, usize)> {
    let prefix = if starts(rest, "br") || starts(rest, "cr") { 2 } else { usize::from(starts(rest, "r")) };
    let hashes = rest.iter().skip(prefix).take_while(|char| **char == '#').count();
    (prefix > 0 && rest.get(prefix + hashes) == Some(&'"')).then_some((prefix + hashes + 1, hashes))
}

/// The length of a character literal at the start; `None` for a lifetime.
fn character(rest: &[char]) -> Option<usize> {
    if rest[0] != '\'' {
        return None;
    }
    if rest.get(1) == Some(&'\\') {
        let end = rest.iter().skip(3).position(|char| *char == '\'')?;
        return Some(end + 4);
    }
    (rest.get(2) == Some(&'\'')).then_some(3)
}

/// Blanks every item under `#[cfg(test)]`. Takes code without comments and literals, where braces always match.
fn without_tests(code: &str) -> String {
    const MARK: &str = "#[cfg(test)]";
    let mut out = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(at) = rest.find(MARK) {
        out.push_str(&rest[..at]);
        let end = at + MARK.len() + item_length(&rest[at + MARK.len()..]);
        out.extend(rest[at..end].chars().map(|char| if char == '\n' { '\n' } else { ' ' }));
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

/// The length of the item at the start: up to its closing brace, or to its semicolon.
fn item_length(code: &str) -> usize {
    let mut depth = 0_u32;
    for (at, char) in code.char_indices() {
        match char {
            '{' => depth += 1,
            '}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1;
                }
            }
            ';' if depth == 0 => return at + 1,
            _ => {}
        }
    }
    code.len()
}
