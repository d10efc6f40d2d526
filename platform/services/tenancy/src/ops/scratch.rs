//! Where an operation keeps a tenant's data on this machine while it works.

use std::{
    env,
    fs::{self, Permissions},
    io::{self, ErrorKind},
    os::unix::fs::PermissionsExt,
    path::Path,
};

use tempfile::{Builder, TempDir};
use uuid::Uuid;

/// A folder that only this account can look into, gone with its handle.
pub(super) fn scratch(operation: Uuid) -> io::Result<TempDir> {
    scratch_in(&env::temp_dir(), operation)
}

/// Removes what a run that was killed left there. Whoever works on an operation holds its
/// tenant's lock, so no other run uses it.
pub(super) fn clear(operation: Uuid) -> io::Result<()> {
    clear_in(&env::temp_dir(), operation)
}

fn scratch_in(place: &Path, operation: Uuid) -> io::Result<TempDir> {
    Builder::new()
        .prefix(&name(operation))
        .rand_bytes(0)
        .permissions(Permissions::from_mode(0o700))
        .tempdir_in(place)
}

fn clear_in(place: &Path, operation: Uuid) -> io::Result<()> {
    match fs::remove_dir_all(place.join(name(operation))) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn name(operation: Uuid) -> String {
    format!("collegium-operation-{operation}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_killed_run_left_is_gone_and_nobody_else_looks_in() {
        let place = tempfile::tempdir().unwrap();
        let killed = scratch_in(place.path(), Uuid::nil()).unwrap().keep();
        fs::write(killed.join("users.csv"), "row").unwrap();
        clear_in(place.path(), Uuid::nil()).unwrap();
        clear_in(place.path(), Uuid::nil()).unwrap();
        let folder = scratch_in(place.path(), Uuid::nil()).unwrap();
        assert_eq!(folder.path(), killed);
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
        let mode = fs::metadata(&folder).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
        drop(folder);
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
    }
}
