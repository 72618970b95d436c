//! The XMP packet (ISO 16684-1): what the information dictionary says, and the claims of PDF/UA-1 and PDF/A-2a.

use std::io;

use quick_xml::Writer;
use quick_xml::escape::partial_escape;
use quick_xml::events::{BytesEnd, BytesPI, BytesStart, BytesText, Event};

use crate::page::Metadata;

/// The program that makes the files.
pub(super) const PRODUCER: &str = "make-editions";

/// The namespaces of the properties.
const NAMESPACES: [(&str, &str); 6] = [
    ("rdf:about", ""),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("xmlns:xmp", "http://ns.adobe.com/xap/1.0/"),
    ("xmlns:pdf", "http://ns.adobe.com/pdf/1.3/"),
    ("xmlns:pdfaid", "http://www.aiim.org/pdfa/ns/id/"),
    ("xmlns:pdfuaid", "http://www.aiim.org/pdfua/ns/id/"),
];

/// The description of the property `pdfuaid:part`, which PDF/A asks for: it is none of its own nor of XMP's.
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

/// The bytes of the packet.
pub(super) fn packet(metadata: &Metadata) -> io::Result<Vec<u8>> {
    let mut packet = Packet(Writer::new(Vec::with_capacity(4096)));
    packet.instruction("xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"")?;
    packet.end_line()?;
    packet.open("x:xmpmeta", &[("xmlns:x", "adobe:ns:meta/")])?;
    let syntax = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    packet.open("rdf:RDF", &[("xmlns:rdf", syntax)])?;
    packet.open("rdf:Description", &NAMESPACES)?;
    packet.properties(metadata)?;
    packet.close("rdf:Description")?;
    packet.text(UA_SCHEMA)?;
    packet.end_line()?;
    packet.close("rdf:RDF")?;
    packet.close("x:xmpmeta")?;
    packet.instruction("xpacket end=\"r\"")?;
    Ok(packet.0.into_inner())
}

/// The packet being written, an element or a property a line.
struct Packet(Writer<Vec<u8>>);

impl Packet {
    fn properties(&mut self, metadata: &Metadata) -> io::Result<()> {
        self.property("dc:format", "application/pdf")?;
        let title = BytesStart::new("rdf:li").with_attributes([("xml:lang", "x-default")]);
        self.list("dc:title", "rdf:Alt", title, &metadata.title)?;
        self.property("dc:identifier", &metadata.identifier)?;
        let item = BytesStart::new("rdf:li");
        self.list(
            "dc:language",
            "rdf:Bag",
            item.borrow(),
            metadata.locale.tag(),
        )?;
        self.list("dc:publisher", "rdf:Bag", item, &metadata.publisher)?;
        if let Some(date) = &metadata.date {
            let time = format!("{date}T00:00:00Z");
            self.property("xmp:CreateDate", &time)?;
            self.property("xmp:ModifyDate", &time)?;
        }
        self.property("pdf:Producer", PRODUCER)?;
        self.property("pdfaid:part", "2")?;
        self.property("pdfaid:conformance", "A")?;
        self.property("pdfuaid:part", "1")
    }

    fn property(&mut self, name: &str, value: &str) -> io::Result<()> {
        self.element(BytesStart::new(name), value)?;
        self.end_line()
    }

    /// A property whose value is a list of one item.
    fn list(
        &mut self,
        name: &str,
        kind: &str,
        item: BytesStart<'_>,
        value: &str,
    ) -> io::Result<()> {
        self.write(Event::Start(BytesStart::new(name)))?;
        self.write(Event::Start(BytesStart::new(kind)))?;
        self.element(item, value)?;
        self.write(Event::End(BytesEnd::new(kind)))?;
        self.write(Event::End(BytesEnd::new(name)))?;
        self.end_line()
    }

    fn element(&mut self, start: BytesStart<'_>, value: &str) -> io::Result<()> {
        self.write(Event::Start(start.borrow()))?;
        self.text(&partial_escape(value))?;
        self.write(Event::End(start.to_end()))
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        let attributes = attributes.iter().copied();
        let start = BytesStart::new(name).with_attributes(attributes);
        self.write(Event::Start(start))?;
        self.end_line()
    }

    fn close(&mut self, name: &str) -> io::Result<()> {
        self.write(Event::End(BytesEnd::new(name)))?;
        self.end_line()
    }

    fn instruction(&mut self, content: &str) -> io::Result<()> {
        self.write(Event::PI(BytesPI::new(content)))
    }

    fn end_line(&mut self) -> io::Result<()> {
        self.text("\n")
    }

    /// Text that is escaped already.
    fn text(&mut self, escaped: &str) -> io::Result<()> {
        self.write(Event::Text(BytesText::from_escaped(escaped)))
    }

    fn write(&mut self, event: Event<'_>) -> io::Result<()> {
        self.0.write_event(event)
    }
}
