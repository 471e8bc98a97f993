//! A web server for the demo and the tests: what a portal's server should do, on 127.0.0.1.
//!
//! In: folders and requests. Out: files with their right type, compressed by brotli for whoever accepts it, under a
//! strict Content-Security-Policy. Nothing is cached by the browser, so an edited file shows at the next reload.

mod answer;
mod compress;
mod include;
mod mime;
mod policy;
mod site;

use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use anyhow::{Context, Result};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};

use answer::{Answer, Question, answer};
use compress::Compressor;
use site::Site;

use crate::project::Project;

/// A server that runs until the program ends.
#[derive(Debug)]
pub(crate) struct Running {
    address: SocketAddr,
    runtime: Runtime,
}

impl Running {
    /// Where it is, without a slash at the end.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Serves until the program is stopped from outside.
    pub(crate) fn wait(self) {
        self.runtime.block_on(std::future::pending::<()>());
    }
}

/// Serves `dist/` and `www/` as one, and `tests/e2e/pages/` under `/pages/`, on `port`, or any free one if it is 0.
///
/// # Errors
/// The port is taken.
pub(crate) fn start(project: &Project, port: u16) -> Result<Running> {
    let runtime = Builder::new_multi_thread().enable_io().build().context("cannot start the server's threads")?;
    let listener = runtime
        .block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, port)))
        .with_context(|| format!("cannot serve on 127.0.0.1:{port}; choose another port by --port"))?;
    let address = listener.local_addr().context("the server has no address")?;
    runtime.spawn(accept(listener, Arc::new((Site::of(project), Compressor::default()))));
    Ok(Running { address, runtime })
}

/// Serves every connection that comes, as long as the browser keeps it.
async fn accept(listener: TcpListener, shared: Arc<(Site, Compressor)>) {
    loop {
        let Ok((stream, _)) = listener.accept().await else { continue };
        let shared = Arc::clone(&shared);
        tokio::spawn(async move {
            let service = service_fn(|request| {
                let reply = answer(&shared.0, &shared.1, &question(&request));
                async { Ok::<_, Infallible>(response(reply)) }
            });
            // The browser may have gone away meanwhile; that is its right.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

fn question(request: &Request<Incoming>) -> Question<'_> {
    let accepts = request.headers().get("Accept-Encoding").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let target = request.uri().path_and_query().map_or("/", |target| target.as_str());
    Question { method: request.method().as_str(), target, accepts }
}

fn response(answer: Answer) -> Response<Full<Bytes>> {
    let headers = answer.headers.iter();
    let response = headers
        .fold(Response::builder().status(answer.status), |response, (name, value)| response.header(*name, *value));
    // Names and values are all written out in this module, so the response is well formed.
    response.body(Full::new(answer.body.into())).unwrap_or_default()
}
