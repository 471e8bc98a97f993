//! Keeps services from starting while their packages are installed: a web server is there for the tests, not for the
//! machine it is tested on. Debian asks a file of its administrator; where there is one already, that is left to decide.

use std::fs;
use std::path::{Path, PathBuf};

const POLICY: &str = "/usr/sbin/policy-rc.d";

/// What Debian takes for a no.
const FORBIDDEN: &str = "#!/bin/sh\nexit 101\n";

/// No service starts until this is dropped.
pub(super) struct Stopped(Option<PathBuf>);

impl Stopped {
    /// Writes the file that says so, unless there is one or this may not be.
    pub(super) fn begin() -> Self {
        let policy = Path::new(POLICY);
        if policy.exists() || fs::write(policy, FORBIDDEN).is_err() {
            return Self(None);
        }
        make_program(policy);
        Self(Some(policy.to_owned()))
    }
}

/// What is no program counts for nothing.
fn make_program(file: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let _ = fs::set_permissions(file, fs::Permissions::from_mode(0o755));
    }
    #[cfg(not(unix))]
    let _ = file;
}

impl Drop for Stopped {
    fn drop(&mut self) {
        if let Some(policy) = &self.0 {
            let _ = fs::remove_file(policy);
        }
    }
}
