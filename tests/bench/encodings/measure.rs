//! Sizes and times, and the tables in which they are printed.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// How often each reading is timed.
const REPETITIONS: usize = 21;

/// How long a reading takes.
#[derive(Clone, Copy)]
pub struct Timing {
    pub median: Duration,
    /// Nearly the same as the median, unless something else keeps the machine busy.
    pub fastest: Duration,
}

/// Times reading. What was read is given back outside of the time.
pub fn time<T>(mut read: impl FnMut() -> T) -> Timing {
    time_with(|| (), |()| read())
}

/// Times reading into something that is prepared anew for each time, outside of it.
pub fn time_with<S, T>(mut prepare: impl FnMut() -> S, mut read: impl FnMut(S) -> T) -> Timing {
    let once = |_| {
        let prepared = black_box(prepare());
        let start = Instant::now();
        let read = black_box(read(prepared));
        let time = start.elapsed();
        drop(read);
        time
    };
    let mut times: Vec<Duration> = (0..REPETITIONS).map(once).collect();
    times.sort_unstable();
    Timing {
        median: times[REPETITIONS / 2],
        fastest: times[0],
    }
}

/// Prints the head of a table of encodings.
pub fn print_head(subject: &str) {
    println!("\n| {subject} | Bytes | With brotli | Read, ms | Fastest, ms |\n|---|--:|--:|--:|--:|");
}

/// Prints what an encoding costs.
pub fn print_encoding(name: &str, file: &[u8], timing: Timing) {
    let (bytes, with_brotli) = (thousands(file.len()), thousands(with_brotli(file)));
    let (median, fastest) = (milliseconds(timing.median), milliseconds(timing.fastest));
    println!("| {name} | {bytes} | {with_brotli} | {median} | {fastest} |");
}

/// The size of a file as static hosts precompress it.
fn with_brotli(file: &[u8]) -> usize {
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &file[..], &mut compressed, &settings).expect("memory takes everything");
    compressed.len()
}

/// A time in milliseconds, to a tenth of a microsecond.
pub fn milliseconds(time: Duration) -> String {
    format!("{:.4}", time.as_secs_f64() * 1e3)
}

/// A number with commas.
pub fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
