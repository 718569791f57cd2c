//! The form, and what it gives.

use leptos::prelude::*;

use crate::calendar::CalendarDay;
use crate::present::{Birth, CHILD_LIMIT, Child, ChildToday, for_children};
use crate::query::Query;
use crate::ui::address::Step;
use crate::ui::browser;
use crate::ui::explorer::{Explorer, use_explorer};
use crate::ui::markup::{Element, button, element};
use crate::ui::moments;
use crate::ui::reactive::{part, part_if};

/// How many years back a birth can lie in the list of years.
const YEARS: i32 = 25;

/// What stands in the form. Read when the parent is done, and not before.
#[derive(Clone, Copy)]
struct Form {
    name: RwSignal<String>,
    is_due: RwSignal<bool>,
    due: RwSignal<String>,
    month: RwSignal<String>,
    year: RwSignal<String>,
    mistake: RwSignal<&'static str>,
}

/// The children that were filled in, and the form for one more. Not a part of who calls it: its code comes later.
#[inline(never)]
pub(super) fn children_and_form() -> AnyView {
    let explorer = use_explorer();
    let found = part(move || {
        let children = explorer.children_today();
        element("ul", "my-child__children")
            .with_all(
                children
                    .iter()
                    .enumerate()
                    .map(|(position, child)| child_row(position, child)),
            )
            .with_all((children.len() > 1).then(|| for_all(children.clone())))
            .view()
    });
    let has_room = Signal::derive(move || explorer.children.with(|children| children.len() < CHILD_LIMIT));
    vec![found, part_if(has_room, move || form().view())].into_any()
}

fn form() -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let form = Form {
        name: RwSignal::new(String::new()),
        is_due: RwSignal::new(true),
        due: RwSignal::new(String::new()),
        month: RwSignal::new(String::new()),
        year: RwSignal::new(String::new()),
        mistake: RwSignal::new(""),
    };
    let kinds = [(true, messages.child_on_its_way), (false, messages.child_born)];
    let kinds = kinds.map(|(is_due, words)| {
        let radio = element("input", "utrecht-radio-button utrecht-radio-button--html-input")
            .attribute("type", "radio")
            .attribute("name", "mijn-kind")
            .checked(Signal::derive(move || form.is_due.get() == is_due), move || {
                form.is_due.set(is_due)
            });
        element("label", "my-child__kind").with(radio).text(words)
    });
    let when = part(move || {
        if form.is_due.get() {
            due_field(form)
        } else {
            birth_fields(form)
        }
        .view()
    });
    let mistake = element("p", "my-child__mistake")
        .attribute("id", "mijn-kind-fout")
        // Not a status: that is the result, of which there is one.
        .attribute("aria-live", "polite")
        .changing_text(Signal::derive(move || form.mistake.get().to_owned()));
    element("form", "my-child__form")
        .attribute("novalidate", "")
        .on("submit", move |event| {
            event.prevent_default();
            add(explorer, form);
        })
        .with(element("div", "my-child__kinds").with_all(kinds))
        .child(when)
        .with(field(
            "naam",
            messages.child_name,
            text_input("naam", "text", form.name),
        ))
        .with(mistake)
        .with(
            element("button", "utrecht-button utrecht-button--secondary-action")
                .attribute("type", "submit")
                .text(messages.child_add),
        )
}

fn due_field(form: Form) -> Element {
    let messages = use_explorer().messages();
    field(
        "uitgerekend",
        messages.child_due,
        text_input("uitgerekend", "date", form.due),
    )
}

fn birth_fields(form: Form) -> Element {
    let messages = use_explorer().messages();
    let this_year = browser::today().year;
    let months = (1..)
        .zip(messages.month_names)
        .map(|(number, name): (u32, _)| (number.to_string(), name.to_owned()));
    let years = (0..=YEARS).map(|back| (this_year - back).to_string());
    let years: Vec<(String, String)> = years.map(|year| (year.clone(), year)).collect();
    element("div", "my-child__birth")
        .with(field(
            "geboortemaand",
            messages.child_month,
            select("geboortemaand", months.collect(), form.month),
        ))
        .with(field(
            "geboortejaar",
            messages.child_year,
            select("geboortejaar", years, form.year),
        ))
}

fn field(id: &'static str, label: &'static str, control: Element) -> Element {
    element("div", "my-child__field")
        .with(element("label", "").attribute("for", id).text(label))
        .with(control)
}

fn text_input(id: &'static str, kind: &'static str, typed: RwSignal<String>) -> Element {
    element("input", "utrecht-textbox utrecht-textbox--html-input")
        .attribute("id", id)
        .attribute("type", kind)
        .attribute("autocomplete", "off")
        .attribute("aria-describedby", "mijn-kind-fout")
        .value(typed.into())
        .on("input", move |event| typed.set(event_target_value(&event)))
}

fn select(id: &'static str, options: Vec<(String, String)>, chosen: RwSignal<String>) -> Element {
    let nothing = element("option", "").attribute("value", "");
    let options = options
        .into_iter()
        .map(|(value, name)| element("option", "").attribute("value", value).text(name));
    element("select", "utrecht-select utrecht-select--html-select")
        .attribute("id", id)
        .attribute("aria-describedby", "mijn-kind-fout")
        .with(nothing)
        .with_all(options)
        .value(chosen.into())
        .on("change", move |event| chosen.set(event_target_value(&event)))
}

/// Takes over what stands in the form, or says what is wrong with it.
fn add(explorer: Explorer, form: Form) {
    let birth = if form.is_due.get_untracked() {
        CalendarDay::first_of(&form.due.get_untracked())
            .filter(|_| form.due.get_untracked().len() == 10)
            .map(Birth::Due)
    } else {
        let number = |typed: RwSignal<String>| typed.get_untracked().parse::<u32>().ok();
        number(form.year)
            .zip(number(form.month))
            .map(|(year, month)| Birth::Month(year as i32, month))
    };
    let Some(birth) = birth else {
        form.mistake.set(explorer.messages().child_incomplete);
        return;
    };
    if let Err(problem) = explorer.present(|scene| birth.month(scene)) {
        form.mistake.set(explorer.present(|scene| problem.words(scene)));
        return;
    }
    form.mistake.set("");
    let name = form.name.get_untracked();
    form.name.set(String::new());
    explorer
        .children
        .update(|children| children.push(Child { name, birth }));
    moments::afterwards(|| {
        browser::focus(".my-child__child:last-of-type button");
    });
}

fn child_row(position: usize, child: &ChildToday) -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let look = |words, interval| {
        button("utrecht-button utrecht-button--secondary-action", move || {
            explorer.go(|query| query.with_interval(Some(interval)), Step::Push)
        })
        .text(words)
    };
    let remove = button("utrecht-button utrecht-button--subtle", move || {
        explorer.children.update(|children| {
            children.remove(position);
        });
        moments::afterwards(|| {
            browser::focus(".my-child__summary");
        });
    });
    let phase = child.phase.as_ref();
    let now = phase.map_or_else(
        || child.age.clone(),
        |phase| [&phase.name, ", ", &child.age].concat(),
    );
    let next = child.next.as_ref().map(|next| {
        let since = next.since.clone().unwrap_or_default();
        element("p", "my-child__next").text(messages.child_next.with_all(&[&next.name, &since]))
    });
    element("li", "my-child__child")
        .attribute_if("data-hue", phase.map(|phase| phase.hue.name()))
        .with(element("p", "my-child__name").text(&child.name))
        .with(element("p", "").text(messages.child_now.with(&now)))
        .with_all(next)
        .with_all(child.note.map(|note| element("p", "my-child__note").text(note)))
        .with(
            element("p", "my-child__actions")
                .with(look(messages.look_now, child.now))
                .with(look(messages.look_now_and_next, child.now_and_next))
                .with(remove.text(messages.child_remove.with(&child.name))),
        )
}

fn for_all(children: Vec<ChildToday>) -> Element {
    let explorer = use_explorer();
    let look = button("utrecht-button utrecht-button--secondary-action", move || {
        let children = children.clone();
        explorer.go(move |query: Query| for_children(query, &children), Step::Push)
    });
    element("li", "").with(look.text(explorer.messages().look_for_all))
}
