//! A list of names that opens from a button, with a field to find one.

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
        let field = TextEdit::singleline(&mut filter)
            .hint_text(self.texts.get("focus-find"))
            .desired_width(WIDTH - 32.0)
            .margin(egui::Margin::symmetric(8, 6));
        let field = ui.add(field).accessible_name(self.texts.get("focus-find"));
        if !field.has_focus() && filter.is_empty() {
            field.request_focus();
        }
        let found = self.matching(&fold(&filter));
        let entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter)) && !filter.is_empty();
        ui.data_mut(|d| d.insert_temp(id, filter));
        if let Some(first) = found.first().filter(|_| entered) {
            return Some(Some(*first));
        }
        if let Some(none) = self.none
            && ui.selectable_label(self.now.is_none(), none).clicked()
        {
            return Some(None);
        }
        let pressed = |ui: &mut Ui, id: NameId| {
            ui.selectable_label(self.now == Some(id), &self.collection.name(id).name).clicked()
        };
        found.into_iter().find(|id| pressed(ui, *id)).map(Some)
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
