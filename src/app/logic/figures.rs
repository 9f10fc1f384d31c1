//! Copy figure, Save figure…, and what came of them.

use crate::app::App;
use crate::app::export::{Export, Sheet};
use crate::app::state::NoticeTone;
use crate::jobs;
use egui::Context;

impl App {
    pub(in crate::app) fn sheet(&self) -> Option<Sheet> {
        Some(Sheet {
            collection: self.opened.collection.clone()?,
            revision: self.opened.revision,
            selection: self.place.selection.clone(),
            settings: self.settings.clone(),
            texts: self.texts.clone(),
            states: self.views.clone(),
            screen: self.place.screen,
        })
        .filter(|sheet| sheet.screen.about_folder())
    }

    pub(super) fn copy_figure(&mut self) {
        if let Some(sheet) = self.sheet() {
            self.exports.copy(sheet, self.waker.clone());
        }
    }

    pub(super) fn save_figure(&mut self) {
        if let Some(sheet) = self.sheet() {
            self.dialogs.save_figure(&sheet.file_name(), self.waker.clone());
            self.exports.wait(sheet);
        }
    }

    pub(super) fn receive_export(&mut self, ctx: &Context, export: Result<Export, jobs::Panicked>) {
        let (text, tone) = match export {
            Ok(Export::Image(Ok(image))) => {
                ctx.copy_image(image);
                (self.texts.get("figure-copied").to_owned(), NoticeTone::Done)
            }
            Ok(Export::Saved(Ok(path))) => {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
                let args = [("name", name.into()), ("folder", folder.into())];
                (self.texts.with("figure-saved", &args), NoticeTone::Done)
            }
            Ok(Export::Image(Err(cause))) => {
                (self.texts.with("figure-failed", &[("cause", cause.into())]), NoticeTone::Failed)
            }
            Ok(Export::Saved(Err(error))) => (self.texts.save_error(&error), NoticeTone::Failed),
            Err(panicked) => {
                let cause = panicked.to_string();
                (self.texts.with("figure-failed", &[("cause", cause.into())]), NoticeTone::Failed)
            }
        };
        self.say(ctx, text, tone, None);
    }
}
