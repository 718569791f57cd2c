//! What went wrong, in sentences for the person at the terminal.

use std::fmt;

/// The result of a step that may fail.
pub type Outcome<T = ()> = Result<T, Failure>;

/// One or more sentences, each saying what happened and what to do about it.
#[derive(Debug)]
pub struct Failure(Vec<String>);

impl Failure {
    /// A failure of one sentence.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(vec![sentence.into()])
    }

    /// The same failure with what to do about it.
    pub fn remedy(mut self, sentence: impl AsRef<str>) -> Self {
        if let Some(last) = self.0.last_mut() {
            last.push(' ');
            last.push_str(sentence.as_ref());
        }
        self
    }

    /// Several failures as one, so that everything missing is named at once.
    ///
    /// `Ok` when there are none.
    pub fn all(failures: Vec<Failure>) -> Outcome {
        if failures.is_empty() {
            return Ok(());
        }
        Err(Self(failures.into_iter().flat_map(|failure| failure.0).collect()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.as_slice() {
            [sentence] => write!(formatter, "error: {sentence}"),
            sentences => {
                write!(formatter, "{} errors:", sentences.len())?;
                sentences
                    .iter()
                    .try_for_each(|sentence| write!(formatter, "\n- {sentence}"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_failures_are_listed_together() {
        let failure = Failure::all(vec![
            Failure::new("Node.js is missing."),
            Failure::new("No browser."),
        ]);
        assert_eq!(
            failure.unwrap_err().to_string(),
            "2 errors:\n- Node.js is missing.\n- No browser."
        );
    }

    #[test]
    fn a_remedy_follows_what_happened() {
        let failure = Failure::new("The build failed.").remedy("Run it again.");
        assert_eq!(failure.to_string(), "error: The build failed. Run it again.");
    }

    #[test]
    fn no_failures_are_no_failure() {
        assert!(Failure::all(Vec::new()).is_ok());
    }
}
