//! Keeps the server of wasm-bindgen's test runner answering: short visits to it while the tests run.
//!
//! That server has a thread for each connection, four to begin with, and starts a further one when a connection comes
//! while none is idle. A thread that was woken but does not run yet still counts as idle: then the fifth or sixth
//! connection of a browser is queued, and waits for as long as the browser keeps the others open, which is for ever. A
//! visit that comes while no thread is idle starts one, which takes up what is queued as soon as the visit is over.

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

/// Time between two visits: how long a connection may be left waiting.
const INTERVAL: Duration = Duration::from_millis(200);
/// How long a visit waits for its connection.
const LIMIT: Duration = Duration::from_secs(1);
/// Ports that systems do not give to outgoing connections, so that none takes the port before the server does.
const PORTS: std::ops::Range<u16> = 20_000..30_000;

/// An address of this machine on which nothing listens, another one for each process.
pub(super) fn free_address() -> Result<SocketAddr> {
    let count = PORTS.end - PORTS.start;
    let first = u16::try_from(process::id() % u32::from(count)).unwrap_or_default();
    let addresses = (0..count).map(|step| (first + step) % count + PORTS.start).map(local);
    addresses.into_iter().find(|address| TcpListener::bind(address).is_ok()).context("no port is free for a server")
}

fn local(port: u16) -> SocketAddr {
    (Ipv4Addr::LOCALHOST, port).into()
}

/// Visits that go on until this is dropped.
pub(super) struct Visits {
    /// Whoever visits stops when this is gone.
    _end: Sender<()>,
}

impl Visits {
    /// Visits `server` again and again, also before there is one.
    pub(super) fn begin(server: SocketAddr) -> Self {
        let (end, ended) = mpsc::channel::<()>();
        thread::spawn(move || {
            while ended.recv_timeout(INTERVAL) == Err(RecvTimeoutError::Timeout) {
                // Nothing to be said: the connection alone is what the server needs, and it closes at once.
                drop(TcpStream::connect_timeout(&server, LIMIT));
            }
        });
        Self { _end: end }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_visited_until_the_end() {
        let address = free_address().unwrap();
        assert!(PORTS.contains(&address.port()));
        let visits = Visits::begin(address);
        let server = TcpListener::bind(address).unwrap();
        for _ in 0..2 {
            server.accept().unwrap();
        }
        drop(visits);
        thread::sleep(2 * INTERVAL);
        server.set_nonblocking(true).unwrap();
        while server.accept().is_ok() {}
        thread::sleep(2 * INTERVAL);
        assert!(server.accept().is_err(), "a visit after the end");
    }
}
