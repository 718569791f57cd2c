//! What was passed over in the address, and how many records could not be shown.

use leptos::prelude::*;

use super::explorer::use_explorer;
use super::icon::Icon;
use super::reactive::{list, part};
use crate::present::ignored_texts;

/// The notices.
#[component]
pub(super) fn NoticeList() -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let left_out = explorer.dataset().left_out;
    let ignored = move || {
        let texts = ignored_texts(&explorer.ignored(), messages);
        if texts.is_empty() { ().into_any() } else { view! { <IgnoredNotice texts /> }.into_any() }
    };
    view! {
        <div class="notices">
            {(left_out > 0).then(|| view! { <p class="notice">{(messages.records_left_out)(left_out)}</p> }.into_any())}
            {part(ignored)}
        </div>
    }
    .into_any()
}

#[component]
fn IgnoredNotice(texts: Vec<String>) -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    view! {
        <div class="notice">
            <div>
                <p class="notice__title">{messages.ignored_title}</p>
                <ul>{list(texts, |text| view! { <li>{text}</li> }.into_any())}</ul>
            </div>
            <button
                class="utrecht-button utrecht-button--subtle"
                type="button"
                aria-label=messages.dismiss
                on:click=move |_| explorer.dismiss_ignored()
            >
                <Icon name="close" />
            </button>
        </div>
    }
    .into_any()
}
