//! Pictures, which travel inside the page: an edition is one file.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use edition_model::Pictures;

/// The address that holds the whole picture at `path`; where there is no PNG or JPEG file, an
/// address that holds nothing, so that browsers show the words for the picture.
pub(crate) fn picture_address(pictures: &dyn Pictures, path: &str) -> String {
    let bytes = pictures.picture(path).unwrap_or_default();
    match media_type(bytes) {
        Some(media_type) => format!("data:{media_type};base64,{}", STANDARD.encode(bytes)),
        None => "data:,".to_owned(),
    }
}

/// What the first bytes say that a picture is.
fn media_type(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some("image/png")
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        Some("image/jpeg")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::picture_address;
    use edition_model::Pictures;

    struct OnePicture(&'static [u8]);

    impl Pictures for OnePicture {
        fn picture(&self, path: &str) -> Option<&[u8]> {
            (path == "pictures/map.png").then_some(self.0)
        }
    }

    fn check(bytes: &'static [u8], expected: &str) {
        assert_eq!(
            picture_address(&OnePicture(bytes), "pictures/map.png"),
            expected
        );
    }

    #[test]
    fn the_bytes_decide_and_not_the_name() {
        check(b"\x89PNG\r\n\x1a\n", "data:image/png;base64,iVBORw0KGgo=");
        check(b"\xff\xd8\xff\xe0", "data:image/jpeg;base64,/9j/4A==");
        check(b"<svg onload=alert(1)>", "data:,");
        assert_eq!(picture_address(&OnePicture(b""), "other.png"), "data:,");
    }
}
