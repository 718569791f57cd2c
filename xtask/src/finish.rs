//! Finishes the site that Trunk has built: the steps after compiling, one after the other.
//!
//! Trunk starts all hooks of a stage at the same time, and these need what those before them have made. So it has one
//! hook, which is this command.

use std::process::Command;

use crate::failure::Outcome;
use crate::process;
use crate::toolbox::Toolbox;

/// Runs every step on the site that Trunk names in the environment.
pub fn finish() -> Outcome {
    let toolbox = Toolbox::new();
    for (what, mut step) in steps(&toolbox) {
        process::run(what, &mut step)?;
    }
    Ok(())
}

fn steps(toolbox: &Toolbox) -> [(&'static str, Command); 8] {
    let kansrijk = |command| {
        let mut tool = toolbox.cargo();
        tool.args(["run", "--quiet", "--bin", "kansrijk", "--", command]);
        tool
    };
    [
        (
            "Finishing the programs",
            toolbox.node("xtask/finish-programs.mjs"),
        ),
        (
            "Making the scripts for other websites",
            toolbox.node("embed/build.mjs"),
        ),
        ("Writing the text pages and the data", kansrijk("site")),
        ("Writing a page about everything there is", kansrijk("prerender")),
        (
            "Making the script of the single file",
            toolbox.node("offline/bundle-single-file.mjs"),
        ),
        ("Making the single file", kansrijk("single-file")),
        // It lists what is there, so nothing may change after it.
        (
            "Making the site work without a connection",
            toolbox.node("offline/build.mjs"),
        ),
        ("Packing every file for servers", toolbox.node("xtask/pack.mjs")),
    ]
}
