//! A web server for the demo and the tests: what a portal's server should do, on 127.0.0.1.
//!
//! In: folders and requests. Out: files with their right type, compressed by brotli for whoever accepts it, under a
//! strict Content-Security-Policy. Nothing is cached by the browser, so an edited file shows at the next reload.

mod answer;
mod compress;
mod mime;
mod policy;
mod site;

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Request, Response, Server};

use answer::{Answer, Question, answer};
use compress::Compressor;
use site::Site;

use crate::project::Project;

/// Requests answered at the same time; a browser opens up to six connections to one server.
const WORKERS: usize = 6;

/// A server that runs until the program ends.
#[derive(Debug)]
pub(crate) struct Running {
    address: SocketAddr,
    workers: Vec<JoinHandle<()>>,
}

impl Running {
    /// Where it is, without a slash at the end.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Serves until the program is stopped from outside.
    pub(crate) fn wait(self) {
        for worker in self.workers {
            // A worker that panicked has already told so; the others go on.
            let _ = worker.join();
        }
    }
}

/// Serves `dist/` and `www/` as one, and `tests/e2e/pages/` under `/pages/`, on `port`, or any free one if it is 0.
///
/// # Errors
/// The port is taken.
pub(crate) fn start(project: &Project, port: u16) -> Result<Running> {
    let server = Server::http((Ipv4Addr::LOCALHOST, port))
        .map_err(|error| anyhow!("{error}"))
        .with_context(|| format!("cannot serve on 127.0.0.1:{port}; choose another port by --port"))?;
    let address = server.server_addr().to_ip().context("the server has no address")?;
    let shared = Arc::new((server, Site::of(project), Compressor::default()));
    let worker = |_| {
        let shared = Arc::clone(&shared);
        thread::spawn(move || work(&shared.0, &shared.1, &shared.2))
    };
    Ok(Running { address, workers: (0..WORKERS).map(worker).collect() })
}

fn work(server: &Server, site: &Site, compressor: &Compressor) {
    while let Ok(request) = server.recv() {
        let reply = answer(site, compressor, &question(&request));
        // The browser may have gone away meanwhile; that is its right.
        let _ = request.respond(response(reply));
    }
}

fn question(request: &Request) -> Question<'_> {
    let header = |name: &'static str| {
        let found = request.headers().iter().find(|header| header.field.equiv(name));
        found.map_or("", |header| header.value.as_str())
    };
    Question { method: request.method().as_str(), target: request.url(), accepts: header("Accept-Encoding") }
}

fn response(answer: Answer) -> Response<std::io::Cursor<Vec<u8>>> {
    let mut response = Response::from_data(answer.body).with_status_code(answer.status);
    // Browsers want to know how much is still to come; chunks would not tell.
    response = response.with_chunked_threshold(usize::MAX);
    let headers = answer.headers.iter().map(|(name, value)| Header::from_bytes(*name, value.as_bytes()));
    headers.flatten().fold(response, Response::with_header)
}
