use collegium_kernel::{Code, Problem};
use futures_util::StreamExt;
use poem::Body;

/// Bytes of a body that is too large which are still taken and thrown away: whoever is
/// not done sending would see a broken connection instead of the refusal.
const DRAINED: usize = 16 * 1024 * 1024;

/// A whole body of at most so many bytes.
pub(crate) async fn read(body: Body, limit: usize) -> Result<Vec<u8>, Problem> {
    let mut chunks = body.into_bytes_stream();
    let (mut kept, mut length) = (Vec::new(), 0);
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(|_| Problem::new(Code::MalformedRequest))?;
        length += chunk.len();
        if length <= limit {
            kept.extend_from_slice(&chunk);
        } else if length > DRAINED {
            break;
        }
    }
    if length > limit {
        return Err(Problem::new(Code::PayloadTooLarge));
    }
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_body_is_read_up_to_its_limit() {
        let body = || {
            Body::from_bytes_stream(futures_util::stream::iter([
                Ok::<_, std::io::Error>("abc"),
                Ok("def"),
            ]))
        };
        assert_eq!(read(body(), 6).await.unwrap(), b"abcdef");
        assert_eq!(
            read(body(), 5).await.unwrap_err().code,
            Code::PayloadTooLarge
        );
        assert_eq!(read(Body::empty(), 0).await.unwrap(), b"");
    }
}
