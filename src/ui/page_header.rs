//! The head of the page: what this is, and the language switch.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::browser;
use super::explorer::use_explorer;
use super::icon::Icon;
use super::query_link::{QueryLink, is_plain};
use super::reactive::{list, text};
use crate::locale::Locale;
use crate::query::Query;

/// The head of the page.
#[component]
pub(super) fn PageHeader() -> AnyView {
    let explorer = use_explorer();
    let locale = explorer.messages();
    let dataset = explorer.dataset();
    let site = dataset.catalog.site.as_ref();
    let title = site.map(|site| site.title.0.clone());
    let purpose = site.map(|site| match untrack(|| explorer.locale()) {
        Locale::Nl => site.purpose.nl.0.clone(),
        Locale::En => site.purpose.en.0.clone(),
    });
    view! {
        <header class="page-header">
            <div class="page-header__inner">
                <div>
                    <h1 class="page-header__title" lang="nl">
                        <QueryLink target=|_| Query::default()>
                            <Icon name="line" />
                            {title}
                        </QueryLink>
                    </h1>
                    <p class="page-header__purpose">{purpose}</p>
                </div>
                <nav class="page-header__languages" aria-label=locale.language>
                    {list(Locale::ALL, |locale| view! { <LanguageLink locale /> }.into_any())}
                </nav>
            </div>
        </header>
    }
    .into_any()
}

#[component]
fn LanguageLink(locale: Locale) -> AnyView {
    let explorer = use_explorer();
    let is_current = untrack(|| explorer.locale()) == locale;
    let on_click = move |event: MouseEvent| {
        if is_plain(&event) {
            event.prevent_default();
            explorer.speak(locale);
            // The page is made anew; the focus stays where the visitor left it.
            request_animation_frame(move || {
                browser::focus(".page-header__languages [aria-current]");
            });
        }
    };
    view! {
        <a
            class="language-link"
            href=text(move || explorer.href_in(locale))
            lang=locale.slug()
            hreflang=locale.slug()
            aria-current=is_current.then_some("true")
            on:click=on_click
        >
            {locale.name()}
        </a>
    }
    .into_any()
}
