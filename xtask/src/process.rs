//! Starting programs, and what came of it.

use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome};

/// How often a long step says that it is still at work.
const SIGN_OF_LIFE: Duration = Duration::from_secs(60);

/// The program called `name` in the folders of `path`.
pub fn find(name: &str, path: &OsStr) -> Option<PathBuf> {
    // npm's commands are .cmd files on Windows.
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    std::env::split_paths(path)
        .flat_map(|folder| {
            endings
                .iter()
                .map(move |ending| folder.join(format!("{name}{ending}")))
        })
        .find(|candidate| is_program(candidate))
}

/// What the program prints, trimmed; nothing when it cannot be started or fails.
pub fn capture(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs the program in view of the person at the terminal; fails when it fails.
pub fn run(what: &str, command: &mut Command) -> Outcome {
    let status = command.status().map_err(|error| not_started(what, &error))?;
    judge(what, status)
}

/// As [`run`], for steps of minutes: says when it starts, now and then that it goes on, and how long it took.
pub fn run_long(what: &str, command: &mut Command) -> Outcome {
    println!("{what} …");
    let start = Instant::now();
    let mut next_sign = SIGN_OF_LIFE;
    let mut child = command.spawn().map_err(|error| not_started(what, &error))?;
    loop {
        if let Some(status) = child.try_wait().map_err(|error| not_started(what, &error))? {
            judge(what, status)?;
            println!("{what}: done in {}", words(start.elapsed()));
            return Ok(());
        }
        if start.elapsed() >= next_sign {
            println!("{what}: still at it after {}", words(start.elapsed()));
            next_sign += SIGN_OF_LIFE;
        }
        thread::sleep(Duration::from_millis(100));
    }
}

/// Runs the program, passing on each line of its standard output at once and showing it to `on_line`.
///
/// Tells whether the program succeeded.
pub fn stream(what: &str, command: &mut Command, mut on_line: impl FnMut(&str)) -> Outcome<bool> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| not_started(what, &error))?;
    if let Some(output) = child.stdout.take() {
        let mut reader = BufReader::new(output);
        let mut line = Vec::new();
        while reader.read_until(b'\n', &mut line).unwrap_or(0) > 0 {
            // A closed terminal is no reason to stop counting.
            let _ = io::stdout().write_all(&line).and_then(|()| io::stdout().flush());
            on_line(&String::from_utf8_lossy(&line));
            line.clear();
        }
    }
    let status = child.wait().map_err(|error| not_started(what, &error))?;
    Ok(status.success())
}

/// A duration as people say it: `3.4 s`, `5 min 12 s`.
pub fn words(duration: Duration) -> String {
    match duration.as_secs() {
        0..60 => format!("{:.1} s", duration.as_secs_f64()),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

fn is_program(candidate: &Path) -> bool {
    let Ok(metadata) = candidate.metadata() else {
        return false;
    };
    #[cfg(unix)]
    if std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o111 == 0 {
        return false;
    }
    metadata.is_file()
}

fn judge(what: &str, status: ExitStatus) -> Outcome {
    if status.success() {
        return Ok(());
    }
    let ending = status
        .code()
        .map_or_else(|| "was stopped".to_owned(), |code| format!("exit code {code}"));
    Err(Failure::new(format!(
        "{what}: failed ({ending}); its own words stand above."
    )))
}

fn not_started(what: &str, error: &io::Error) -> Failure {
    Failure::new(format!("{what}: could not be started ({error})."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_told_in_words() {
        assert_eq!(words(Duration::from_millis(340)), "0.3 s");
        assert_eq!(words(Duration::from_secs(312)), "5 min 12 s");
    }

    #[test]
    fn a_program_that_does_not_exist_is_not_found() {
        assert_eq!(find("no-such-program-anywhere", OsStr::new("")), None);
    }
}
