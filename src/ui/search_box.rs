//! The box for words. What is typed takes effect after a short rest, and at once on Enter.

use std::time::Duration;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::address::Step;
use super::explorer::use_explorer;
use super::icon::Icon;
use super::reactive::{flag, part_if, text};

/// The rest after the last letter.
const REST: Duration = Duration::from_millis(200);

/// The box for words.
#[component]
pub(super) fn SearchBox() -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let input = NodeRef::<leptos::html::Input>::new();
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let stop_waiting = move || {
        if let Some(handle) = waiting.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    let search = move || {
        stop_waiting();
        if let Some(input) = input.get_untracked() {
            explorer.go(|query| query.with_text(&input.value()), Step::Replace);
        }
    };
    let on_input = move |_| {
        stop_waiting();
        waiting.set_value(set_timeout_with_handle(search, REST).ok());
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        search();
    };
    let on_clear = move |_| {
        stop_waiting();
        explorer.go(|query| query.with_text(""), Step::Push);
        if let Some(input) = input.get_untracked() {
            input.set_value("");
            input.focus().ok();
        }
    };
    on_cleanup(stop_waiting);
    let has_text = flag(move || !explorer.query().text().is_empty());
    view! {
        <search class="search-box">
            <form role="search" on:submit=on_submit>
                <label class="search-box__label" for="zoek">{messages.search_label}</label>
                <div class="search-box__field">
                    <Icon name="search" />
                    <input
                        node_ref=input
                        id="zoek"
                        class="utrecht-textbox utrecht-textbox--html-input"
                        type="search"
                        inputmode="search"
                        enterkeyhint="search"
                        autocomplete="off"
                        spellcheck="false"
                        placeholder=messages.search_hint
                        prop:value=text(move || explorer.query().text().to_owned())
                        on:input=on_input
                    />
                    {part_if(has_text, move || view! {
                        <button
                            class="utrecht-button utrecht-button--subtle search-box__clear"
                            type="button"
                            aria-label=messages.search_clear
                            on:click=on_clear
                        >
                            <Icon name="close" />
                        </button>
                    }.into_any())}
                </div>
            </form>
        </search>
    }
    .into_any()
}
