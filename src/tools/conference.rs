//! `kansrijk conference`: what the programme office does with the files of a citizens' conference.

mod input;
mod merge;
mod report;
mod words;

use clap::{Args, Subcommand};

use super::Outcome;
use super::failure::Failure;

/// Work with the reactions of a citizens' conference
#[derive(Args)]
pub struct Conference {
    #[command(subcommand)]
    command: ConferenceCommand,
}

#[derive(Subcommand)]
enum ConferenceCommand {
    Merge(merge::Merge),
}

impl Conference {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        match &self.command {
            ConferenceCommand::Merge(merge) => merge.run(),
        }
    }
}
