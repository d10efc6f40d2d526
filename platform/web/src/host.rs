use std::net::IpAddr;

use poem::{Request, http::header};

/// The host a request names, lower case, without port; none if it is not a host name.
#[must_use]
pub fn host_of(request: &Request) -> Option<String> {
    let named = request
        .headers()
        .get(header::HOST)
        .and_then(|value| value.to_str().ok())
        .or_else(|| request.original_uri().host())?;
    let host = match named.strip_prefix('[') {
        Some(v6) => v6.split(']').next()?,
        None => named.split(':').next()?,
    };
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b':');
    (!host.is_empty() && host.len() <= 253 && host.bytes().all(plain)).then_some(host)
}

/// The caller's address. `X-Forwarded-For` counts only from a proxy of ours, and
/// then its last entry that is not itself such a proxy.
#[must_use]
pub fn client_ip(request: &Request, trusted_proxies: &[IpAddr]) -> Option<IpAddr> {
    let peer = request
        .remote_addr()
        .as_socket_addr()
        .map(std::net::SocketAddr::ip)?;
    if !trusted_proxies.contains(&peer) {
        return Some(peer);
    }
    let forwarded = request.header("X-Forwarded-For").unwrap_or_default();
    let caller = forwarded
        .rsplit(',')
        .filter_map(|part| part.trim().parse().ok())
        .find(|ip| !trusted_proxies.contains(ip));
    Some(caller.unwrap_or(peer))
}
