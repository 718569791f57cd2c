//! The foot of the page: the texts that the law and honesty ask for.

use leptos::prelude::*;

use super::explorer::use_explorer;
use crate::locale::Locale;
use crate::present::day_words;

/// The foot of the page.
#[component]
pub(super) fn PageFooter() -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let dataset = explorer.dataset();
    let folder = match untrack(|| explorer.locale()) {
        Locale::Nl => "",
        Locale::En => "en/",
    };
    let page = |file: &str, name: &'static str| {
        view! { <li><a class="utrecht-link utrecht-link--html-a" href=format!("{folder}{file}.html")>{name}</a></li> }.into_any()
    };
    let repository = dataset.catalog.site.as_ref().and_then(|site| site.repository.clone());
    view! {
        <footer class="page-footer">
            <ul class="page-footer__links">
                {page("toegankelijkheid", messages.accessibility)}
                {page("privacy", messages.privacy)}
                {page("over-de-gegevens", messages.about_data)}
                {page("licenties", messages.licences)}
                {repository.map(|address| view! {
                    <li><a class="utrecht-link utrecht-link--html-a" href=address.0 rel="noreferrer">{messages.source_code}</a></li>
                }.into_any())}
            </ul>
            <p class="page-footer__date">{(messages.data_as_of)(&day_words(&dataset.catalog.date, messages))}</p>
        </footer>
    }
    .into_any()
}
