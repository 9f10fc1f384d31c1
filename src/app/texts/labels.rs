//! Words for the labels of the analysis.

use super::Texts;
use crate::analysis::{Kind, StanceLabel, Tone};
use crate::corpus::Reason;

impl Texts {
    /// "favourable" … "too little text".
    #[must_use]
    pub fn stance(&self, label: StanceLabel) -> &str {
        self.get(match label {
            StanceLabel::Favourable => "stance-favourable",
            StanceLabel::Critical => "stance-critical",
            StanceLabel::Mixed => "stance-mixed",
            StanceLabel::Neutral => "stance-neutral",
            StanceLabel::Insufficient => "stance-insufficient",
        })
    }

    /// "person" … "concept".
    #[must_use]
    pub fn kind(&self, kind: Kind) -> &str {
        self.get(match kind {
            Kind::Person => "kind-person",
            Kind::Organization => "kind-organization",
            Kind::Place => "kind-place",
            Kind::Product => "kind-product",
            Kind::Event => "kind-event",
            Kind::Work => "kind-work",
            Kind::Concept => "kind-concept",
        })
    }

    /// "people" … "concepts".
    #[must_use]
    pub fn kinds(&self, kind: Kind) -> &str {
        self.get(match kind {
            Kind::Person => "kinds-person",
            Kind::Organization => "kinds-organization",
            Kind::Place => "kinds-place",
            Kind::Product => "kinds-product",
            Kind::Event => "kinds-event",
            Kind::Work => "kinds-work",
            Kind::Concept => "kinds-concept",
        })
    }

    /// "enthusiastic" … "solemn".
    #[must_use]
    pub fn tone(&self, tone: Tone) -> &str {
        self.get(match tone {
            Tone::Enthusiastic => "tone-enthusiastic",
            Tone::Promotional => "tone-promotional",
            Tone::Alarmist => "tone-alarmist",
            Tone::Polemical => "tone-polemical",
            Tone::Pessimistic => "tone-pessimistic",
            Tone::Cautious => "tone-cautious",
            Tone::Assertive => "tone-assertive",
            Tone::Analytical => "tone-analytical",
            Tone::Colloquial => "tone-colloquial",
            Tone::Solemn => "tone-solemn",
        })
    }

    /// What a tone tag means, in one sentence.
    #[must_use]
    pub fn tone_definition(&self, tone: Tone) -> &str {
        self.get(match tone {
            Tone::Enthusiastic => "define-enthusiastic",
            Tone::Promotional => "define-promotional",
            Tone::Alarmist => "define-alarmist",
            Tone::Polemical => "define-polemical",
            Tone::Pessimistic => "define-pessimistic",
            Tone::Cautious => "define-cautious",
            Tone::Assertive => "define-assertive",
            Tone::Analytical => "define-analytical",
            Tone::Colloquial => "define-colloquial",
            Tone::Solemn => "define-solemn",
        })
    }

    /// Why a stretch was left out of the analysis.
    #[must_use]
    pub fn reason(&self, reason: Reason) -> &str {
        self.get(match reason {
            Reason::FrontMatter => "removed-front-matter",
            Reason::RepeatedTitle => "removed-repeated-title",
            Reason::Byline => "removed-byline",
            Reason::DateLine => "removed-date-line",
            Reason::AuthorBox => "removed-author-box",
            Reason::Share => "removed-share",
            Reason::RelatedArticles => "removed-related-articles",
            Reason::Promotion => "removed-promotion",
            Reason::Newsletter => "removed-newsletter",
            Reason::CookieNotice => "removed-cookie-notice",
            Reason::Copyright => "removed-copyright",
            Reason::Footer => "removed-footer",
            Reason::Comments => "removed-comments",
            Reason::PageFurniture => "removed-page-furniture",
            Reason::RecurringLine => "removed-recurring-line",
        })
    }
}

impl Texts {
    /// Why a folder cannot be opened, and what can be done.
    #[must_use]
    pub fn folder_error(&self, error: &crate::corpus::CorpusError) -> String {
        use crate::corpus::CorpusError as E;
        let named = |id, folder: &str| self.with(id, &[("folder", folder.into())]);
        match error {
            E::Missing(folder) => named("folder-missing", folder),
            E::NotAFolder(folder) => named("folder-is-file", folder),
            E::NoPermission(folder) => named("folder-no-permission", folder),
            E::Unreadable(folder, cause) => {
                let args = [("folder", folder.as_str().into()), ("cause", cause.as_str().into())];
                self.with("folder-unreadable", &args)
            }
        }
    }

    /// Why a file was skipped, and what can be done.
    #[must_use]
    pub fn skip_reason(&self, reason: &crate::corpus::SkipReason) -> String {
        use crate::corpus::SkipReason as R;
        let id = match reason {
            R::NotAnArticle => "skipped-not-an-article",
            R::TooLarge => "skipped-too-large",
            R::Empty => "skipped-empty",
            R::Binary => "skipped-binary",
            R::Undecodable => "skipped-undecodable",
            R::NoPermission => "skipped-no-permission",
            R::LinkOutside => "skipped-link-outside",
            R::LinkNowhere => "skipped-link-nowhere",
            R::Vanished => "skipped-vanished",
            R::Missing => "skipped-missing",
            R::Folder => "skipped-folder",
            R::Unreadable(cause) => {
                return self.with("skipped-unreadable", &[("cause", cause.as_str().into())]);
            }
        };
        self.get(id).to_owned()
    }
}

impl Texts {
    /// What a stance label means, in one sentence.
    #[must_use]
    pub fn stance_definition(&self, label: StanceLabel) -> &str {
        self.get(match label {
            StanceLabel::Favourable => "define-favourable",
            StanceLabel::Critical => "define-critical",
            StanceLabel::Mixed => "define-mixed",
            StanceLabel::Neutral => "define-neutral",
            StanceLabel::Insufficient => "define-insufficient",
        })
    }
}
