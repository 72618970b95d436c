//! A shard built: of the documents whose number falls to it, what stays of each, and the editions that are presumably wanted.
//! They are packed into one file ([`crate::sharding`]); nothing comes into `out/`.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::make::key_among_machines;
use super::presume::{self, Staged};
use super::{Notice, Progress, Work};
use crate::cache::joined::{Editions, Sharded, pictures};
use crate::cache::whole::Survey;
use crate::cache::{Cache, CachedGroup, Key};
use crate::errors::ToolError;
use crate::examined::examine;
use crate::lock::{Lock, Meanwhile};
use crate::notes::{Note, Notes};
use crate::order::Request;
use crate::output::Output;
use crate::output::places::Places;
use crate::project::Project;
use crate::publication::Publication;
use crate::sharding::{FOLDER, Header, Shard, clear_others, finish, inputs_of};
use crate::study::Reading;
use edition_model::say;

/// What came of a shard.
#[derive(Debug)]
pub struct BuiltShard {
    /// How many documents fell to it.
    pub documents: usize,
    /// Its file.
    pub path: PathBuf,
}

/// Builds the editions of every document that falls to `shard`, of the publication in `dir` or in the nearest folder
/// above the current one, into one file in `private/shard/`.
///
/// # Errors
/// Where there is no publication, the request names what is not there, a file of the publication changes meanwhile, or the shard
/// cannot be written.
pub fn build_shard(
    dir: Option<&Path>,
    request: &Request,
    shard: Shard,
    progress: &dyn Progress,
) -> Result<BuiltShard, ToolError> {
    let root = Project::find(dir)?;
    let tell = |root: &Path| progress.tell(Notice::Waiting(root));
    let meanwhile = match request.no_wait {
        true => Meanwhile::Leave,
        false => Meanwhile::Wait(&tell),
    };
    let _lock = Lock::shard(&root, &shard.name(), meanwhile)?;
    let folder = format!("{FOLDER}/{}.unfinished", shard.name());
    // What one has left that came to a sudden end.
    let _ = fs::remove_dir_all(root.join(&folder));
    let places = Places::apart(&root, folder)?;
    let built = build_in(dir, (request, shard), &places, progress);
    let _ = fs::remove_dir_all(places.cache());
    built
}

fn build_in(
    dir: Option<&Path>,
    (request, shard): (&Request, Shard),
    places: &Places,
    progress: &dyn Progress,
) -> Result<BuiltShard, ToolError> {
    let before = Survey::take(places, &());
    let publication = Publication::open(dir)?;
    let inputs = inputs_of(&publication)?;
    let waiting = places.cache().join("shard");
    let unwritable = |cause| ToolError::unwritable(&waiting, cause);
    let mut file = File::options();
    let file = file.read(true).write(true).create_new(true);
    let mut file = file.open(&waiting).map_err(unwritable)?;
    let header = Header::new(shard, inputs, request)?;
    header.write(&mut file).map_err(unwritable)?;
    let notes = Notes::in_file(file.try_clone().map_err(unwritable)?);
    let documents = documents_of(&publication, (request, shard), (places, notes), progress)?;
    finish(&mut file, &documents).map_err(unwritable)?;
    let is_same = match (before, Survey::take(places, &())) {
        (Some(before), Some(after)) => after.is_as(&before),
        _ => inputs_of(&publication)? == inputs,
    };
    if !is_same {
        return Err(ToolError::Refused(say("shard-changed")));
    }
    let path = places.root().join(shard.path());
    clear_others(&places.root().join(FOLDER), shard);
    fs::rename(&waiting, &path).map_err(|cause| ToolError::unwritable(&path, cause))?;
    Ok(BuiltShard {
        documents: documents.len(),
        path,
    })
}

/// What the shard says of its documents. One that cannot be read by itself is left to whoever joins.
fn documents_of(
    publication: &Publication,
    (request, shard): (&Request, Shard),
    (places, notes): (&Places, Notes),
    progress: &dyn Progress,
) -> Result<Vec<Sharded>, ToolError> {
    let order = request.order(publication)?;
    let (output, cache) = (Output::apart(places), Cache::noting(notes));
    let (press, reading) = (publication.press(), Reading::of(publication, &[]));
    let work = Work::new(
        &reading,
        &order,
        press,
        (&output, &cache),
        (&[], Vec::new()),
    );
    let is_own = |place: &usize| {
        let id = publication.documents().get(*place);
        shard.has(*place) && id.is_some_and(|id| !reading.is_between(id))
    };
    let own: Vec<usize> = (0..publication.documents().len()).filter(is_own).collect();
    progress.start(own.len());
    let documents = own.into_par_iter().map(|place| {
        let sharded = reading.study(place, |study| {
            let examined = examine(&reading, study, press.fonts(), cache.notes());
            let staged = presume::stage(&work, study, &examined.profile).into_iter();
            progress.advance();
            examined.is_whole().then(|| Sharded {
                document: study.id.clone(),
                pictures: pictures(publication.between(), &examined),
                groups: staged.filter_map(|staged| pack(&work, &staged)).collect(),
                examined: examined.into(),
            })
        });
        sharded.flatten()
    });
    let documents: Vec<Option<Sharded>> = documents.collect();
    progress.finish();
    let written = cache.notes().flush();
    written.map_err(|cause| ToolError::unwritable(&places.cache(), cause))?;
    Ok(documents.into_iter().flatten().collect())
}

/// Takes the files of a group from where they wait, and notes them.
fn pack(work: &Work<'_>, staged: &Staged) -> Option<(Key, Note)> {
    let key = key_among_machines(work, &staged.group, staged.surroundings)?;
    let made = staged.made.read(work.cache)?;
    let notes = work.cache.notes();
    let take = |path: &str| {
        let bytes = work.output.take_staged(path)?;
        Some(notes.take_bytes(&bytes))
    };
    let files = made.files.iter();
    let bytes = files
        .map(|(file, _)| take(&file.path))
        .collect::<Option<Vec<_>>>()?;
    // What other machines cannot know.
    let group = CachedGroup {
        outside: None,
        inside: None,
        ..made
    };
    Some((key, notes.take(&Editions { group, bytes })))
}
