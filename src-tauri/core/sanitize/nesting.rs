//! Where an element may stand: the rules of the HTML standard's tree construction (13.2.6) for the elements that stay. What
//! a parser would close or insert on meeting a tag is a deviation; it is done here in the same way.

use super::policy::{Element, Kind, element};
use super::weave::Weaver;

impl Weaver<'_> {
    /// Whether the place is one where only parts of a table may stand.
    pub(super) fn in_table(&self) -> bool {
        matches!(self.top(), Some(Kind::Table | Kind::Rows | Kind::Row | Kind::Columns))
    }

    /// Makes the present place one for content. A parser would move it before the table; a cell keeps it in its place.
    pub(super) fn to_content(&mut self) {
        if !self.in_table() {
            return;
        }
        self.deviate();
        if self.top() == Some(Kind::Columns) {
            self.pop();
        }
        for (above, name) in [(Kind::Table, "tbody"), (Kind::Rows, "tr"), (Kind::Row, "td")] {
            if self.top() == Some(above)
                && let Some(part) = element(name)
            {
                self.push(part, true);
            }
        }
    }

    /// Closes what the element cannot stand in and opens what it needs. `false`: it cannot stand here at all.
    pub(super) fn make_room(&mut self, element: Element) -> bool {
        match element.kind {
            Kind::Caption | Kind::Columns | Kind::Rows | Kind::Row | Kind::Cell => {
                return self.make_room_in_table(element);
            }
            Kind::RubyText => return self.make_room_in_ruby(),
            Kind::Anchor => return self.make_room_for_link(),
            _ => self.to_content(),
        }
        match element.kind {
            Kind::Inline | Kind::Ruby | Kind::Picture | Kind::Media | Kind::Object | Kind::NoScript => return true,
            Kind::Heading => self.close_nearest(&[Kind::Heading], &[]),
            Kind::Item => self.close_nearest(&[Kind::Item], &[Kind::List]),
            Kind::Term => self.close_nearest(&[Kind::Term], &[Kind::Terms, Kind::List]),
            _ => {}
        }
        self.close_nearest(&[Kind::Paragraph], &[]);
        true
    }

    /// Closes the innermost open element of these kinds, unless a boundary lies between.
    fn close_nearest(&mut self, kinds: &[Kind], boundaries: &[Kind]) {
        for depth in (0..self.stack.len()).rev() {
            let kind = self.stack[depth].element.kind;
            if kinds.contains(&kind) {
                self.deviate();
                self.close_to(depth);
                return;
            }
            if boundaries.contains(&kind) || matches!(kind, Kind::Cell | Kind::Caption | Kind::Object) {
                return;
            }
        }
    }

    fn make_room_for_link(&mut self) -> bool {
        self.to_content();
        let Some(depth) = self.stack.iter().rposition(|open| open.element.kind == Kind::Anchor) else { return true };
        self.deviate();
        // A link around a table cannot be closed from within one of its cells: the inner one gives way.
        let closable = !self.stack[depth..].iter().any(|open| matches!(open.element.kind, Kind::Cell | Kind::Caption));
        if closable {
            self.close_to(depth);
        }
        closable
    }

    fn make_room_in_ruby(&mut self) -> bool {
        if self.top() == Some(Kind::Ruby) {
            return true;
        }
        self.deviate();
        if self.top() == Some(Kind::RubyText) {
            self.pop();
        }
        self.top() == Some(Kind::Ruby)
    }

    fn make_room_in_table(&mut self, part: Element) -> bool {
        let Some(table) = self.stack.iter().rposition(|open| open.element.kind == Kind::Table) else {
            self.deviate();
            return false;
        };
        let kind_at = |stack: &[super::weave::Open], depth: usize| stack.get(depth).map(|open| open.element.kind);
        let mut keep = table + 1;
        if matches!(part.kind, Kind::Row | Kind::Cell) && kind_at(&self.stack, keep) == Some(Kind::Rows) {
            keep += 1;
            if part.kind == Kind::Cell && kind_at(&self.stack, keep) == Some(Kind::Row) {
                keep += 1;
            }
        }
        let implied_rows = part.kind == Kind::Rows
            && self.stack.len() == table + 2
            && self.stack[table + 1].implied
            && self.stack[table + 1].element.kind == Kind::Rows;
        if self.stack.len() > keep && !implied_rows {
            self.deviate();
        }
        self.close_to(keep);
        if part.kind == Kind::Row || part.kind == Kind::Cell {
            self.open_missing(Kind::Table, "tbody");
        }
        if part.kind == Kind::Cell && self.top() == Some(Kind::Rows) {
            // A parser does the same, but closes the row where a tag would be expected: rare, and left to it.
            self.deviate();
            self.open_missing(Kind::Rows, "tr");
        }
        true
    }

    fn open_missing(&mut self, above: Kind, name: &str) {
        if self.top() == Some(above)
            && let Some(part) = element(name)
        {
            self.push(part, true);
        }
    }

    /// The depth to close to for an end tag that does not end the innermost element; `None`: nothing to end.
    pub(super) fn matching(&self, ended: Element) -> Option<usize> {
        let part_of_table =
            matches!(ended.kind, Kind::Table | Kind::Caption | Kind::Rows | Kind::Row | Kind::Cell | Kind::Columns);
        let running = matches!(
            ended.kind,
            Kind::Inline | Kind::Anchor | Kind::Ruby | Kind::RubyText | Kind::Picture | Kind::NoScript
        );
        for depth in (0..self.stack.len()).rev() {
            let open = self.stack[depth].element;
            let same = open.name == ended.name || (open.kind == Kind::Heading && ended.kind == Kind::Heading);
            if same {
                return Some(depth);
            }
            let stops = match open.kind {
                Kind::Table => part_of_table,
                Kind::Cell | Kind::Caption => !part_of_table,
                Kind::Object => true,
                Kind::Inline | Kind::Anchor | Kind::Ruby | Kind::RubyText | Kind::Picture | Kind::NoScript => false,
                _ => running,
            };
            if stops {
                return None;
            }
        }
        None
    }
}
