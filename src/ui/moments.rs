//! Does work a moment at a time: between two moments the browser paints, and hears what the visitor does.
//!
//! What follows from a change is work as well. All that listens to a signal is a task here, and has its turn in the order in
//! which it was woken, but a part of the page before the parts in it: what it takes away is not made anew before. A change of
//! much is on the screen bit by bit; whoever wants to see the whole of it waits with [`afterwards`].

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::future::poll_fn;
use std::mem;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};

use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
use leptos::prelude::request_animation_frame;
use leptos::wasm_bindgen::closure::Closure;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageChannel, MessagePort, Performance};

use super::browser;

/// How long a moment is, in milliseconds: a quarter of a frame, since what is begun in it may end later.
const MOMENT: f64 = 4.0;

type Act = Box<dyn FnOnce()>;

/// A moment of work.
pub(super) struct Moment {
    clock: Option<Performance>,
    began: f64,
}

impl Moment {
    /// Begins now.
    pub(super) fn new() -> Self {
        let clock = browser::clock();
        Self {
            began: browser::milliseconds(&clock),
            clock,
        }
    }

    /// Whether it is the browser's turn. Never while it prints: what is not done then is not on paper.
    pub(super) fn is_over(&self) -> bool {
        browser::milliseconds(&self.clock) - self.began > MOMENT && !browser::is_printing()
    }
}

/// Does long work a moment at a time, from the next one on. The step tells whether it was the last.
pub(super) fn by_moments(mut step: Box<dyn FnMut() -> bool>) {
    let depth = depth();
    next(Box::new(move || {
        at_depth(depth, || {
            let moment = Moment::new();
            while !moment.is_over() {
                if step() {
                    return;
                }
            }
            by_moments(step);
        });
    }));
}

/// Does long work a step in each turn, when nothing else has one. The step tells whether it was the last.
pub(super) fn by_turns(mut step: Box<dyn FnMut() -> bool>) {
    let turns = poll_fn(move |context| {
        if step() {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    });
    at_depth(DEEPEST, || begin_task(Box::pin(turns)));
}

/// How deep in the page what is done now stands: in how many of its parts.
pub(super) fn depth() -> u32 {
    DEPTH.get()
}

/// Does something that stands so deep.
pub(super) fn at_depth<T>(depth: u32, act: impl FnOnce() -> T) -> T {
    let before = DEPTH.replace(depth);
    let done = act();
    DEPTH.set(before);
    done
}

/// Does something when all that follows from what was done before is in the page.
pub(super) fn afterwards(act: impl FnOnce() + 'static) {
    at_the_end(request_animation_frame, Box::new(act));
}

/// Looks in each turn of some kind whether no task is left.
fn at_the_end(turn: fn(Act), act: Act) {
    turn(Box::new(move || {
        if TASKS.with_borrow(|tasks| tasks.is_planned) {
            at_the_end(turn, act);
        } else {
            act();
        }
    }));
}

/// Does something in the next moment.
pub(super) fn next(act: Act) {
    WAITING.with_borrow_mut(|waiting| waiting.push_back(act));
    // Fails only for what cannot be sent.
    CALLER.with(|caller| caller.post_message(&JsValue::NULL)).ok();
}

/// Gives the browser its turn, and goes on in the next moment.
pub(super) async fn pause() {
    called_back_by(next).await;
}

/// Goes on when all that follows from what was done before is in the page, also where nobody looks and no frame is made.
pub(super) async fn settled() {
    called_back_by(|act| at_the_end(next, act)).await;
}

/// Goes on when the browser has made a frame of what is in the page, if anybody looks.
pub(super) async fn framed() {
    if !browser::document().hidden() {
        called_back_by(request_animation_frame).await;
    }
    // What comes before a frame is part of it.
    pause().await;
}

/// Waits until what is given to something is called.
async fn called_back_by(begin: fn(Act)) {
    let mut has_begun = false;
    poll_fn(|context| {
        if mem::replace(&mut has_begun, true) {
            return Poll::Ready(());
        }
        let waker = context.waker().clone();
        begin(Box::new(move || waker.wake()));
        Poll::Pending
    })
    .await;
}

/// What has the browser begin a moment for the first that waits: a message of the page to itself. A timer would have each
/// moment wait for four milliseconds, and for a second in a tab that nobody looks at.
fn caller() -> MessagePort {
    let channel = MessageChannel::new().expect("every browser that runs the app has channels");
    let on_message = Closure::<dyn Fn()>::new(|| {
        if let Some(act) = WAITING.with_borrow_mut(VecDeque::pop_front) {
            act();
        }
    });
    // Lives as long as the page.
    let on_message = on_message.into_js_value();
    channel.port1().set_onmessage(Some(on_message.unchecked_ref()));
    channel.port2()
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
    /// The numbers of those that are to have a turn, the next one last.
    woken: Vec<usize>,
    /// Whether a moment is coming in which they have it.
    is_planned: bool,
}

struct Task {
    /// Away while it has its turn, and once it is done.
    future: Option<PinnedLocalFuture<()>>,
    waker: Waker,
    /// How deep it stands: what is less deep comes before.
    depth: u32,
    is_woken: bool,
}

/// Deeper than any part of the page.
const DEEPEST: u32 = 1 << 16;

thread_local! {
    /// What is to be done in the next moments.
    static WAITING: RefCell<VecDeque<Act>> = const { RefCell::new(VecDeque::new()) };

    static CALLER: MessagePort = caller();

    static DEPTH: Cell<u32> = const { Cell::new(0) };

    static TASKS: RefCell<Tasks> = const {
        RefCell::new(Tasks {
            all: Vec::new(),
            done: Vec::new(),
            woken: Vec::new(),
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
                depth: 0,
                is_woken: false,
            });
            number
        });
        let task = &mut tasks.all[number];
        task.future = Some(future);
        task.depth = depth();
        number
    });
    wake(number);
}

fn wake(number: usize) {
    let was_planned = TASKS.with_borrow_mut(|tasks| {
        let Tasks { all, woken, .. } = tasks;
        if !mem::replace(&mut all[number].is_woken, true) {
            let depth = all[number].depth;
            let place = woken.partition_point(|&other| all[other].depth > depth);
            woken.insert(place, number);
        }
        mem::replace(&mut tasks.is_planned, true)
    });
    if !was_planned {
        // As soon as what is being done has been done: what is quick is on the screen with the next frame. What is being
        // done is part of the moment, for the browser waits for both.
        let moment = Moment::new();
        let soon: PinnedLocalFuture<()> = Box::pin(async move { work(moment) });
        js_sys::futures::spawn_local(soon);
    }
}

/// Lets tasks have their turns until the moment is over.
fn work(moment: Moment) {
    while !moment.is_over() {
        let Some(number) = next_task() else { return };
        take_turn(number);
    }
    next(Box::new(|| work(Moment::new())));
}

fn next_task() -> Option<usize> {
    TASKS.with_borrow_mut(|tasks| {
        let next = tasks.woken.pop();
        tasks.is_planned = next.is_some();
        next
    })
}

/// Nothing is borrowed meanwhile: a task begins others, and wakes them.
fn take_turn(number: usize) {
    let taken = TASKS.with_borrow_mut(|tasks| {
        let task = &mut tasks.all[number];
        task.is_woken = false;
        Some((task.future.take()?, task.waker.clone(), task.depth))
    });
    // A task that is done may be woken still.
    let Some((mut future, waker, depth)) = taken else {
        return;
    };
    let is_done = at_depth(depth, || {
        future.as_mut().poll(&mut Context::from_waker(&waker)).is_ready()
    });
    let rest = (!is_done).then_some(future);
    TASKS.with_borrow_mut(|tasks| {
        tasks.all[number].future = rest;
        if is_done {
            tasks.done.push(number);
        }
    });
}
