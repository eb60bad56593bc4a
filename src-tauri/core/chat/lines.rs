//! The sentences in an answer to `translation`: `[[7]] Der Satz.` on a line each, as they come.

use super::markup::seen_text;

/// Reads numbered lines out of a text that grows.
#[derive(Debug, Default)]
pub struct Lines {
    /// Bytes that were read.
    read: usize,
    open: Option<(usize, String)>,
}

impl Lines {
    /// Takes the text so far; gives the lines that are complete with it. `ended`: the last one, too.
    pub fn read(&mut self, text: &str, ended: bool) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        while let Some(rest) = text.get(self.read..).filter(|rest| !rest.is_empty()) {
            let Some(end) = rest.find('\n').or(ended.then_some(rest.len())) else { break };
            self.read += (end + 1).min(rest.len());
            let line = rest[..end].trim();
            match numbered(line) {
                Some((number, words)) => found.extend(self.open.replace((number, words.to_owned()))),
                // A model that breaks a sentence goes on with it.
                None if !line.is_empty() => {
                    if let Some((_, words)) = &mut self.open {
                        words.push(' ');
                        words.push_str(line);
                    }
                }
                None => {}
            }
        }
        if ended {
            found.extend(self.open.take());
        }
        for (_, words) in &mut found {
            *words = seen_text(words).split_whitespace().collect::<Vec<_>>().join(" ");
        }
        found.retain(|(_, words)| !words.is_empty());
        found
    }
}

/// Models write `[[7]]`, `[7]`, `**[[7]]**`, `[[7]]:`.
fn numbered(line: &str) -> Option<(usize, &str)> {
    let line = line.trim_start_matches(['*', '-', ' ', '`']);
    let rest = line.strip_prefix('[')?;
    let rest = rest.strip_prefix('[').unwrap_or(rest);
    let digits = rest.find(|c: char| !c.is_ascii_digit())?;
    let number = rest[..digits].parse().ok()?;
    let words = rest[digits..].strip_prefix(']')?;
    let words = words.strip_prefix(']').unwrap_or(words);
    Some((number, words.trim_start_matches(['*', ':', '`', ' '])))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<(usize, String)> {
        let mut lines = Lines::default();
        let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
        let mut found: Vec<_> = ends.flat_map(|end| lines.read(&text[..end], false)).collect();
        found.extend(lines.read(text, true));
        found
    }

    #[test]
    fn numbered_lines_are_read_as_they_come() {
        let text = "Here you are:\n\n[[3]] Der Satz.\n\n**[[4]]** Ein\nlanger.\n[5]: Kurz.\n[[6]]\n[[7]] 日本";
        let expected = [(3, "Der Satz."), (4, "Ein langer."), (5, "Kurz."), (7, "日本")];
        assert_eq!(all(text), expected.map(|(number, text)| (number, text.to_owned())));
    }

    #[test]
    fn what_has_no_number_is_nothing() {
        assert!(all("Der Satz.\n[x] y\n[[99999999999999999999999]] z").is_empty());
        assert_eq!(all("[[0]] Titel [[1]] kein Satz"), [(0, "Titel [[1]] kein Satz".to_owned())]);
    }
}
