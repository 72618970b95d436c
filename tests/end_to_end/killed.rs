//! A build that is killed, at any moment: readers find what was there before or what is new, `verify` calls it well, the next
//! build makes the right bytes, and nothing is left lying about. `LONG=1` kills 500 of them (`tests/conformance/keeping/run`).

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::publication::{Publication, rounds};
use super::years::{agree, documents, set_year, year};

const DOCUMENTS: usize = 4;

/// When a build is killed.
#[derive(Debug, Clone, Copy)]
enum Moment {
    /// After that share of the time that it usually takes.
    Share(f64),
    /// That long after something has appeared in `private/cache/`.
    After(&'static str, Duration),
}

/// As many moments as rounds, spread over all that a build does: those in which files change places are short.
fn moment(round: usize, rounds: usize) -> Moment {
    let share =
        f64::from(u32::try_from(round).unwrap()) / f64::from(u32::try_from(rounds).unwrap());
    match round % 4 {
        0 => Moment::Share(share),
        1 => Moment::After("staging", Duration::from_millis(80).mul_f64(share)),
        2 => Moment::After("journal.new", Duration::from_millis(1).mul_f64(share)),
        _ => Moment::After("journal.json", Duration::from_millis(3).mul_f64(share)),
    }
}

fn kill_build(publication: &Publication, moment: Moment, usual: Duration) {
    let began = Instant::now();
    let mut build = publication.start(&["build"]);
    match moment {
        Moment::Share(share) => sleep(usual.mul_f64(share)),
        Moment::After(name, later) => {
            let sign = publication.path().join("private/cache").join(name);
            while !sign.exists() && began.elapsed() < usual * 2 {
                std::hint::spin_loop();
            }
            let seen = Instant::now();
            // Too short to sleep.
            while seen.elapsed() < later {
                std::hint::spin_loop();
            }
        }
    }
    build.kill().unwrap();
    build.wait().unwrap();
}

#[test]
fn a_build_killed_at_any_moment_leaves_what_agrees_and_the_next_one_makes_the_right_bytes() {
    let publication = documents(DOCUMENTS);
    // What a clean build makes of the two years that take turns.
    let mut expected: Vec<BTreeMap<String, Vec<u8>>> = Vec::new();
    let mut usual = Duration::ZERO;
    for turn in 0..2 {
        set_year(&publication, DOCUMENTS, 2000 + turn);
        let began = Instant::now();
        publication.run(&["build"]).succeeds();
        usual = began.elapsed();
        expected.push(publication.files("out"));
    }
    let rounds = rounds(24, 500);
    let mut interrupted = 0;
    for round in 0..rounds {
        let turn = round % 2;
        let moment = moment(round, rounds);
        set_year(&publication, DOCUMENTS, 2000 + turn);
        kill_build(&publication, moment, usual);
        let said = publication.run(&["verify"]).succeeds().stderr;
        interrupted += usize::from(said.contains("interrupted"));
        for document in 0..DOCUMENTS {
            let years = ["en", "ru", "tg"]
                .map(|locale| year(&publication, &format!("{locale}/d{document}.html")));
            assert!(
                years[0].is_some() && years.iter().all(|it| *it == years[0]),
                "round {round}, {moment:?}: {years:?}"
            );
        }
        publication.run(&["build"]).succeeds();
        publication.run(&["verify"]).succeeds();
        agree(&publication, DOCUMENTS, 2000 + turn);
        assert!(
            publication.files("out") == expected[turn],
            "round {round}, {moment:?}: other bytes than those of a clean build"
        );
        assert_eq!(
            publication.leftovers(),
            Vec::<PathBuf>::new(),
            "round {round}, {moment:?}"
        );
    }
    println!("{rounds} builds killed, {interrupted} of them while files changed places");
    assert!(
        interrupted > 0,
        "none was killed while files changed places"
    );
}

#[test]
fn an_import_killed_at_any_moment_is_finished_or_undone_by_the_next_command() {
    let publication = Publication::new();
    publication.write(
        "editions.toml",
        "source = \"en\"\ntargets = [\"ru\", \"tg\"]\n",
    );
    publication.write(
        "sources/other.md",
        "+++\nkind = \"report\"\n+++\n# Other\n\nText.\n",
    );
    publication.write(
        "en.md",
        "# Visit\n\nThe visit began in 1995 in Dushanbe.\n\nIt ended in 2003 in Khujand.\n",
    );
    publication.write(
        "ru.md",
        "# Визит\n\nВизит начался в 1995 году в Душанбе.\n\nОн закончился в 2003 году в Худжанде.\n",
    );
    publication.write(
        "tg.md",
        "# Сафар\n\nСафар соли 1995 дар Душанбе оғоз ёфт.\n\nОн соли 2003 дар Хуҷанд анҷом ёфт.\n",
    );
    let import = [
        "import", "en=en.md", "ru=ru.md", "tg=tg.md", "--as", "visit",
    ];
    let began = Instant::now();
    publication.run(&import).succeeds();
    let usual = began.elapsed();
    let whole = publication.files("locales");
    let source = publication.read("sources/visit.md");
    let rounds = rounds(24, 400);
    let (mut finished, mut undone) = (0, 0);
    for round in 0..rounds {
        publication.remove("sources/visit.md");
        for folder in ["locales", "private"] {
            std::fs::remove_dir_all(publication.path().join(folder)).unwrap();
        }
        let mut running = publication.start(&import);
        let share =
            f64::from(u32::try_from(round).unwrap()) / f64::from(u32::try_from(rounds).unwrap());
        sleep(usual.mul_f64(share));
        running.kill().unwrap();
        running.wait().unwrap();
        let said = publication.run(&["status"]).succeeds().stderr;
        finished += usize::from(said.contains("is finished now"));
        undone += usize::from(said.contains("is undone"));
        assert_eq!(
            publication.leftovers(),
            Vec::<PathBuf>::new(),
            "round {round}"
        );
        if !publication.exists("sources/visit.md") {
            publication.run(&import).succeeds();
        }
        assert_eq!(
            publication.read("sources/visit.md"),
            source,
            "round {round}"
        );
        assert!(
            publication.files("locales") == whole,
            "round {round}: not what a whole import makes"
        );
    }
    println!("{rounds} imports killed, {finished} finished and {undone} undone afterwards");
}
