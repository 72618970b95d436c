//! The metadata of the file: the information dictionary, the XMP packet, and the output intent for its colours.

use super::error::ExportError;
use super::file::{File, Group};
use super::id::Id;
use super::srgb;
use super::syntax::Entries;
use super::xmp::{self, PRODUCER};
use crate::page::Metadata;

/// The objects of the metadata.
pub(super) struct MetadataObjects {
    packet: Id,
    profile: Id,
    pub(super) information: Id,
}

/// Adds the metadata.
pub(super) fn add(
    file: &mut File<'_>,
    metadata: &Metadata,
) -> Result<MetadataObjects, ExportError> {
    let [packet, profile, information] = [(); 3].map(|()| file.reserve());
    // Not deflated: tools that know nothing of PDF scan the file for the packet.
    file.add_packed_stream(packet, &xmp::packet(metadata)?, |entries| {
        entries.name("Type", "Metadata");
        entries.name("Subtype", "XML");
    });
    file.add_stream(profile, srgb::profile(), |entries| entries.number("N", 3));
    file.add_dictionary(information, Group::Own, |entries| {
        write_information(entries, metadata)
    });
    Ok(MetadataObjects {
        packet,
        profile,
        information,
    })
}

impl MetadataObjects {
    /// Writes its entries in the catalog.
    pub(super) fn write(&self, catalog: &mut Entries<'_>) {
        catalog.reference("Metadata", self.packet);
        let intents = catalog.key("OutputIntents");
        intents.push(b'[');
        Entries::write(intents, |intent| {
            intent.name("Type", "OutputIntent");
            intent.name("S", "GTS_PDFA1");
            intent.string("OutputConditionIdentifier", "sRGB");
            intent.string("Info", "sRGB IEC 61966-2-1");
            intent.reference("DestOutputProfile", self.profile);
        });
        intents.push(b']');
    }
}

fn write_information(entries: &mut Entries<'_>, metadata: &Metadata) {
    entries.text("Title", &metadata.title);
    entries.text("Producer", PRODUCER);
    if let Some(date) = &metadata.date {
        let digits: String = date.chars().filter(char::is_ascii_digit).collect();
        let date = format!("D:{digits}000000Z");
        entries.string("CreationDate", &date);
        entries.string("ModDate", &date);
    }
}
