//! Does work a moment at a time: between two moments the browser paints, and hears what the visitor does.
//!
//! What follows from a change is work as well. All that listens to a signal is a task here, and has its turn in the order in
//! which it was woken; so a change of much is on the screen bit by bit, and whoever wants to see the whole of it waits with
//! [`afterwards`].

use std::cell::RefCell;
use std::collections::VecDeque;
use std::mem;
use std::sync::Arc;
use std::task::{Context, Wake, Waker};
use std::time::Duration;

use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
use leptos::prelude::{request_animation_frame, set_timeout};

use super::browser;

/// How long a moment is, in milliseconds: half a frame.
const MOMENT: f64 = 8.0;

/// A moment of work.
pub(super) struct Moment {
    began: f64,
}

impl Moment {
    /// Begins now.
    pub(super) fn new() -> Self {
        Self {
            began: browser::milliseconds(),
        }
    }

    /// Whether it is the browser's turn. Never while it prints: what is not done then is not on paper.
    pub(super) fn is_over(&self) -> bool {
        browser::milliseconds() - self.began > MOMENT && !browser::is_printing()
    }
}

/// Does long work a moment at a time, from the next one on. The step tells whether it was the last.
pub(super) fn by_moments(mut step: Box<dyn FnMut() -> bool>) {
    next(Box::new(move || {
        let moment = Moment::new();
        while !moment.is_over() {
            if step() {
                return;
            }
        }
        by_moments(step);
    }));
}

/// Does something when all that follows from what was done before is in the page.
pub(super) fn afterwards(act: impl FnOnce() + 'static) {
    wait_for_the_end(Box::new(act));
}

fn wait_for_the_end(act: Box<dyn FnOnce()>) {
    request_animation_frame(move || {
        if TASKS.with_borrow(|tasks| tasks.is_planned) {
            wait_for_the_end(act);
        } else {
            act();
        }
    });
}

/// Does something in the next moment.
pub(super) fn next(act: Box<dyn FnOnce()>) {
    set_timeout(act, Duration::ZERO);
}

/// Takes on all tasks of the app from now on. To be called once, before there is any.
pub(super) fn begin() {
    // Fails only when it was called before.
    Executor::init_custom_executor(ByMoments).ok();
}

struct ByMoments;

impl CustomExecutor for ByMoments {
    fn spawn(&self, future: PinnedFuture<()>) {
        begin_task(future);
    }

    fn spawn_local(&self, future: PinnedLocalFuture<()>) {
        begin_task(future);
    }

    fn poll_local(&self) {}
}

struct Tasks {
    /// By number. One that is done leaves its place to another.
    all: Vec<Task>,
    done: Vec<usize>,
    /// The numbers of those that are to have a turn, the next one first.
    woken: VecDeque<usize>,
    /// Whether a moment is coming in which they have it.
    is_planned: bool,
}

struct Task {
    /// Away while it has its turn, and once it is done.
    future: Option<PinnedLocalFuture<()>>,
    waker: Waker,
    is_woken: bool,
}

thread_local! {
    static TASKS: RefCell<Tasks> = const {
        RefCell::new(Tasks {
            all: Vec::new(),
            done: Vec::new(),
            woken: VecDeque::new(),
            is_planned: false,
        })
    };
}

/// The number of a task that waits for something.
struct Waiting(usize);

impl Wake for Waiting {
    fn wake(self: Arc<Self>) {
        wake(self.0);
    }
}

fn begin_task(future: PinnedLocalFuture<()>) {
    let number = TASKS.with_borrow_mut(|tasks| {
        let number = tasks.done.pop().unwrap_or_else(|| {
            let number = tasks.all.len();
            tasks.all.push(Task {
                future: None,
                waker: Arc::new(Waiting(number)).into(),
                is_woken: false,
            });
            number
        });
        tasks.all[number].future = Some(future);
        number
    });
    wake(number);
}

fn wake(number: usize) {
    let was_planned = TASKS.with_borrow_mut(|tasks| {
        if !mem::replace(&mut tasks.all[number].is_woken, true) {
            tasks.woken.push_back(number);
        }
        mem::replace(&mut tasks.is_planned, true)
    });
    if !was_planned {
        // As soon as what is being done has been done: what is quick is on the screen with the next frame.
        let soon: PinnedLocalFuture<()> = Box::pin(async { work() });
        js_sys::futures::spawn_local(soon);
    }
}

/// Lets tasks have their turns until the moment is over.
fn work() {
    let moment = Moment::new();
    while let Some(number) = next_task() {
        take_turn(number);
        if moment.is_over() {
            return next(Box::new(work));
        }
    }
}

fn next_task() -> Option<usize> {
    TASKS.with_borrow_mut(|tasks| {
        let next = tasks.woken.pop_front();
        tasks.is_planned = next.is_some();
        next
    })
}

/// Nothing is borrowed meanwhile: a task begins others, and wakes them.
fn take_turn(number: usize) {
    let taken = TASKS.with_borrow_mut(|tasks| {
        let task = &mut tasks.all[number];
        task.is_woken = false;
        Some((task.future.take()?, task.waker.clone()))
    });
    // A task that is done may be woken still.
    let Some((mut future, waker)) = taken else {
        return;
    };
    let is_done = future.as_mut().poll(&mut Context::from_waker(&waker)).is_ready();
    let rest = (!is_done).then_some(future);
    TASKS.with_borrow_mut(|tasks| {
        tasks.all[number].future = rest;
        if is_done {
            tasks.done.push(number);
        }
    });
}
