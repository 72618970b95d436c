//! What the file says of itself: the information dictionary, the same in XMP with the claims of
//! PDF/UA-1 and PDF/A-2a, and what its colours mean.

use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::object::text;
use super::srgb;
use crate::layout::page::Metadata;

const PRODUCER: &str = "make-editions";

/// Adds the metadata.
pub(super) fn add(document: &mut Document, metadata: &Metadata) -> Result<(), lopdf::Error> {
    let packet = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        xmp(metadata).into_bytes(),
    );
    // Tools that know nothing of PDF look for the packet in the bytes of the file.
    let packet = document.add_object(packet.with_compression(false));
    let profile = Stream::new(dictionary! { "N" => 3 }, srgb::profile());
    let profile = document.add_object(profile);
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC 61966-2-1"),
        "DestOutputProfile" => profile,
    };
    // In the place of printpdf's, which speaks of printing presses.
    let place = document
        .trailer
        .get(b"Info")
        .and_then(Object::as_reference)?;
    document.set_object(place, information(metadata));
    let catalog = document.catalog_mut()?;
    catalog.set("Metadata", packet);
    catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);
    Ok(())
}

fn information(metadata: &Metadata) -> Dictionary {
    let mut information = dictionary! {
        "Title" => text(&metadata.title),
        "Producer" => text(PRODUCER),
    };
    if let Some(date) = &metadata.date {
        let digits: String = date.chars().filter(char::is_ascii_digit).collect();
        let date = format!("D:{digits}000000Z");
        information.set("CreationDate", Object::string_literal(date.as_str()));
        information.set("ModDate", Object::string_literal(date));
    }
    information
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
