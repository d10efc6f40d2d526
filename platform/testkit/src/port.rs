use std::{
    net::{Ipv4Addr, TcpListener},
    process,
    sync::atomic::{AtomicU32, Ordering},
};

/// Below what Linux gives to outgoing connections (32768 and up), of which a running test suite
/// has thousands: one of them could take the port before its server does, or while that restarts.
const PORTS: std::ops::Range<u32> = 20_000..32_000;

/// A port of this machine where nothing listens, for a server in a process of its own. Each is
/// given once, and other processes begin elsewhere.
#[must_use]
pub fn free_port() -> u16 {
    static GIVEN: AtomicU32 = AtomicU32::new(0);
    loop {
        // Far from the next process's, whose number is likely this one's and a little more.
        let begin = process::id().wrapping_mul(97);
        let place = begin.wrapping_add(GIVEN.fetch_add(1, Ordering::Relaxed));
        let port = PORTS.start + place % (PORTS.end - PORTS.start);
        let port = u16::try_from(port).expect("a port");
        if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return port;
        }
    }
}
