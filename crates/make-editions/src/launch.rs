//! How the program was started: by a line that somebody typed, or by a double click on it.
//!
//! On Windows a double click gives the program a window with a terminal of its own, in the folder that it lies in. No shell
//! has been there, and each shell leaves something in the environment by which that can be told. Elsewhere a double click
//! starts no program of this kind.

use std::io::{IsTerminal, stderr, stdin, stdout};

/// What shells and terminals for people leave in the environment of what they start.
const LEFT: [&str; 8] = [
    // cmd.exe, and whatever it has started.
    "PROMPT",
    // Those of Unix on Windows.
    "SHELL",
    "SHLVL",
    "MSYSTEM",
    "TERM",
    // Terminals, whatever runs in them.
    "TERM_PROGRAM",
    "WT_SESSION",
    "ConEmuPID",
];

/// The folders that the modules of PowerShell are in. PowerShell itself puts those of its user before the system's.
const MODULES: &str = "PSModulePath";

/// Whether the program was started by a double click.
pub(crate) fn is_by_double_click() -> bool {
    let is_alone = std::env::args_os().len() <= 1;
    let has_window = stdin().is_terminal() && stdout().is_terminal() && stderr().is_terminal();
    let variable = |name: &str| std::env::var(name).ok();
    cfg!(windows) && is_alone && has_window && !has_shell(variable)
}

/// Whether a shell has been there.
fn has_shell(variable: impl Fn(&str) -> Option<String>) -> bool {
    let systems: Vec<String> = ["ProgramFiles", "SystemRoot"]
        .into_iter()
        .filter_map(|name| Some(variable(name)?.to_lowercase()))
        .collect();
    let is_of_user = |folder: &str| {
        let folder = folder.to_lowercase();
        let is_known = |system: &String| folder.starts_with(system.as_str());
        !folder.is_empty() && !folder.starts_with('%') && !systems.iter().any(is_known)
    };
    let modules = variable(MODULES).unwrap_or_default();
    LEFT.iter().any(|name| variable(name).is_some()) || modules.split(';').any(is_of_user)
}

#[cfg(test)]
mod tests {
    use super::has_shell;

    /// What Explorer gives to a program.
    const EXPLORER: [(&str, &str); 3] = [
        ("ProgramFiles", r"C:\Program Files"),
        ("SystemRoot", r"C:\WINDOWS"),
        (
            "PSModulePath",
            r"%ProgramFiles%\WindowsPowerShell\Modules;C:\Program Files (x86)\Tools\Modules;C:\Windows\system32\WindowsPowerShell\v1.0\Modules",
        ),
    ];

    fn check(further: &[(&str, &str)], expected: bool) {
        let variable = |wanted: &str| {
            let all = EXPLORER.iter().chain(further);
            let mut named = all.rev().filter(|(name, _)| *name == wanted);
            named.next().map(|(_, value)| (*value).to_owned())
        };
        assert_eq!(has_shell(variable), expected, "{further:?}");
    }

    #[test]
    fn each_shell_is_told_from_explorer() {
        check(&[], false);
        check(&[("PROMPT", "$P$G")], true);
        check(&[("MSYSTEM", "MINGW64")], true);
        check(&[("WT_SESSION", "b2a5")], true);
        let own =
            r"C:\Users\a\Documents\PowerShell\Modules;C:\Program Files\WindowsPowerShell\Modules";
        check(&[("PSModulePath", own)], true);
        check(
            &[("PSModulePath", r"c:\program files\PowerShell\Modules;")],
            false,
        );
    }
}
