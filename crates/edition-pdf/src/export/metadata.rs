//! What the file says of itself: the information dictionary, the same in XMP with the claims of
//! PDF/UA-1 and PDF/A-2a, and what its colours mean.

use super::ExportError;
use super::file::{File, Group, Id};
use super::srgb;
use super::syntax::Entries;
use crate::page::Metadata;

const PRODUCER: &str = "make-editions";

/// What the file says of itself as a whole.
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
    // Tools that know nothing of PDF look for the packet in the bytes of the file.
    file.add_packed_stream(packet, xmp(metadata).as_bytes(), |entries| {
        entries.name("Type", "Metadata");
        entries.name("Subtype", "XML");
    });
    file.add_stream(profile, &[srgb::profile()], |entries| {
        entries.number("N", 3)
    })?;
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
    /// Writes what the catalog says of it.
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

fn xmp(metadata: &Metadata) -> String {
    let title = escaped(&metadata.title);
    let publisher = escaped(&metadata.publisher);
    let identifier = escaped(&metadata.identifier);
    let language = metadata.locale.tag();
    let dates = metadata.date.as_ref().map_or_else(String::new, |date| {
        let time = format!("{}T00:00:00Z", escaped(date));
        format!(
            "<xmp:CreateDate>{time}</xmp:CreateDate>\n<xmp:ModifyDate>{time}</xmp:ModifyDate>\n"
        )
    });
    format!(
        r#"<?xpacket begin="{byte_order_mark}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:identifier>{identifier}</dc:identifier>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:publisher><rdf:Bag><rdf:li>{publisher}</rdf:li></rdf:Bag></dc:publisher>
{dates}<pdf:Producer>{PRODUCER}</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
{UA_SCHEMA}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"#,
        byte_order_mark = '\u{feff}',
    )
}

/// PDF/A knows the properties of XMP and its own; that of PDF/UA must be described to it.
const UA_SCHEMA: &str = r#"<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of PDF/UA that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"#;

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
