//! A list of names that opens from a button, with a field to find one.

use super::{marked_below, unmark_below};
use crate::app::texts::Texts;
use crate::collection::{Collection, NameId, fold};
use egui::{Id, Key, Popup, PopupCloseBehavior, Response, TextEdit, Ui};

/// Names shown at once.
const SHOWN: usize = 12;
const WIDTH: f32 = 260.0;

/// What is to be chosen from.
pub struct NamePicker<'a> {
    pub collection: &'a Collection,
    pub texts: &'a Texts,
    pub now: Option<NameId>,
    /// The line that chooses no name.
    pub none: Option<&'a str>,
    /// These names only, in this order; all of the folder without. Asked while the list is open.
    pub among: Option<&'a dyn Fn() -> Vec<NameId>>,
}

impl NamePicker<'_> {
    /// Opens the list below `button` when it is pressed. What was chosen: a name, or none.
    pub fn show(&self, button: &Response) -> Option<Option<NameId>> {
        let mut chosen = None;
        Popup::menu(button).close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
            ui.set_width(WIDTH);
            chosen = self.list(ui, button.id.with("filter"));
            if chosen.is_some() {
                ui.data_mut(|d| d.remove_temp::<String>(button.id.with("filter")));
                ui.close();
            }
        });
        chosen
    }

    fn list(&self, ui: &mut Ui, id: Id) -> Option<Option<NameId>> {
        let mut filter: String = ui.data_mut(|d| d.get_temp(id)).unwrap_or_default();
        let edit_id = ui.make_persistent_id("field");
        let found = self.matching(&fold(&filter));
        let (marked, _) = marked_below(ui, edit_id, found.len());
        let field = TextEdit::singleline(&mut filter)
            .id(edit_id)
            .hint_text(self.texts.get("focus-find"))
            .desired_width(WIDTH - 32.0)
            .margin(egui::Margin::symmetric(8, 6));
        let field = ui.add(field).accessible_name(self.texts.get("focus-find"));
        if !field.has_focus() && filter.is_empty() {
            field.request_focus();
        }
        let found = if field.changed() { self.matching(&fold(&filter)) } else { found };
        if field.changed() {
            unmark_below(ui, edit_id);
        }
        let entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        // Without a marked one, the first of those that were typed for.
        let taken = marked.or((!filter.is_empty()).then_some(0)).filter(|_| entered);
        ui.data_mut(|d| d.insert_temp(id, filter));
        if let Some(name) = taken.and_then(|at| found.get(at)) {
            unmark_below(ui, edit_id);
            return Some(Some(*name));
        }
        if let Some(none) = self.none
            && ui.selectable_label(self.now.is_none(), none).clicked()
        {
            return Some(None);
        }
        let pressed = |ui: &mut Ui, at: usize, id: NameId| {
            let lit = marked.map_or(self.now == Some(id), |marked| marked == at);
            ui.selectable_label(lit, &self.collection.name(id).name).clicked()
        };
        found.into_iter().enumerate().find(|(at, id)| pressed(ui, *at, *id)).map(|(_, id)| Some(id))
    }

    /// The names that hold `wanted`, which is folded: first those of which a word begins with it.
    fn matching(&self, wanted: &str) -> Vec<NameId> {
        let all: Vec<NameId> = match self.among {
            Some(names) => names(),
            None => (0..self.collection.names.len() as u32).map(NameId).collect(),
        };
        if wanted.is_empty() {
            return all.into_iter().take(SHOWN).collect();
        }
        let (mut begins, mut holds) = (vec![], vec![]);
        for id in all {
            let name = fold(&self.collection.name(id).name);
            if name.match_indices(wanted).any(|(at, _)| !name[..at].ends_with(char::is_alphanumeric)) {
                begins.push(id);
            } else if name.contains(wanted) {
                holds.push(id);
            }
            if begins.len() == SHOWN {
                break;
            }
        }
        begins.into_iter().chain(holds).take(SHOWN).collect()
    }
}
