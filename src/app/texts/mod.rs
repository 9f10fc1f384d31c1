//! The words of the window, in the reader's language.
//!
//! Texts live in `assets/texts/<language>/*.ftl`; a view asks for them by id.

mod errors;
mod files;
mod labels;
mod numbers;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rustc_hash::FxHashMap;
use unic_langid::{LanguageIdentifier, langid};

/// What can stand in the place of an argument: numbers (grouped by themselves) and texts.
pub type Arg<'a> = FluentValue<'a>;

/// A language of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Language {
    #[default]
    English,
    Italian,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::English, Self::Italian];

    /// The system's language where we have it, else English.
    #[must_use]
    pub fn of_system() -> Self {
        match sys_locale::get_locale() {
            Some(locale) if locale.to_lowercase().starts_with("it") => Self::Italian,
            _ => Self::English,
        }
    }

    /// In itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Italian => "Italiano",
        }
    }

    /// As the settings keep it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Italian => "it",
        }
    }

    /// The language of a code, if we have it.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.code() == code)
    }

    fn id(self) -> LanguageIdentifier {
        match self {
            Self::English => langid!("en"),
            Self::Italian => langid!("it"),
        }
    }
}

/// All texts of one language, with its way of writing numbers and dates.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// Messages without arguments, ready to show.
    plain: FxHashMap<String, String>,
}

impl Texts {
    /// The texts of `language`.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.id()]);
        // Isolation marks are for mixed directions; our fonts have no glyph for them.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::English => |value, _| grouped(value, Language::English),
            Language::Italian => |value, _| grouped(value, Language::Italian),
        }));
        let mut ids = Vec::new();
        for (_, source) in files::of(language) {
            // A malformed file loses only its bad entries; a test keeps all files well formed.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(r, _)| r);
            ids.extend(files::ids(source).map(str::to_owned));
            let _ = bundle.add_resource(resource);
        }
        let mut texts = Self { language, bundle, plain: FxHashMap::default() };
        for id in ids {
            if let Some(text) = texts.format(&id, None) {
                texts.plain.insert(id, text);
            }
        }
        texts
    }

    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text `id`, without arguments; the id itself where there is none.
    #[must_use]
    pub fn get<'a>(&'a self, id: &'a str) -> &'a str {
        self.plain.get(id).map_or(id, String::as_str)
    }

    /// The text `id` with arguments: `texts.with("n-articles", &[("n", 14.into())])`.
    #[must_use]
    pub fn with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let args: FluentArgs<'_> = args.iter().map(|(k, v)| (*k, v.clone())).collect();
        self.format(id, Some(&args)).unwrap_or_else(|| id.to_owned())
    }

    /// `None` where the text is missing or lacks an argument.
    fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut errors).into_owned();
        (errors.is_empty() || args.is_some()).then_some(text)
    }
}

fn grouped(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(n) if n.value.fract() == 0.0 => {
            Some(numbers::group(n.value.abs() as u64, n.value < 0.0, language))
        }
        FluentValue::Number(n) => Some(numbers::decimal(n.value, 2, language)),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
