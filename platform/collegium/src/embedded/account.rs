//! Whom Postgres runs as, and where that user can keep its files.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
use std::path::{Path, PathBuf};

use super::error::{EmbeddedError, Tried};

/// Where the files go when root's own folders are closed to the user that runs Postgres.
const ELSEWHERE: &str = "/var/lib/collegium";

/// The user and group of an unprivileged process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Account {
    pub(super) uid: u32,
    pub(super) gid: u32,
}

impl Account {
    /// The account for the database in `data`: `None` is "as ourselves".
    ///
    /// Only root needs another account, and then the folder's owner comes
    /// first, so that `sudo` after an ordinary run changes nothing.
    pub(super) fn choose(data: &Path) -> Result<Option<Self>, EmbeddedError> {
        let owner = fs::metadata(data).ok().map(|meta| Self {
            uid: meta.uid(),
            gid: meta.gid(),
        });
        let me = rustix::process::geteuid().as_raw();
        match owner {
            Some(owner) if me != 0 && owner.uid != me => Err(EmbeddedError::NotOwner {
                dir: data.to_owned(),
                owner: owner.uid,
            }),
            _ if me != 0 => Ok(None),
            Some(owner) if owner.uid != 0 => Ok(Some(owner)),
            _ => {
                let users = fs::read_to_string("/etc/passwd").unwrap_or_default();
                ["postgres", "nobody"]
                    .iter()
                    .find_map(|name| find(&users, name))
                    .map(Some)
                    .ok_or(EmbeddedError::NoUnprivilegedUser)
            }
        }
    }

    /// The nearest folder on the way to `path` that this account cannot pass.
    fn blocked(self, path: &Path) -> Option<PathBuf> {
        path.ancestors()
            .filter_map(|dir| Some((dir, fs::metadata(dir).ok()?)))
            .find(|(_, meta)| {
                let pass = if meta.uid() == self.uid {
                    0o100
                } else if meta.gid() == self.gid {
                    0o010
                } else {
                    0o001
                };
                meta.mode() & pass == 0
            })
            .map(|(dir, _)| dir.to_owned())
    }

    /// Gives `path` and all in it to this account. Symbolic links are not followed.
    pub(super) fn own(self, path: &Path) -> Result<(), EmbeddedError> {
        let meta = fs::symlink_metadata(path).tried("look at", path)?;
        if meta.is_symlink() {
            return Ok(());
        }
        if meta.uid() != self.uid {
            chown(path, Some(self.uid), Some(self.gid)).tried("change the owner of", path)?;
        }
        if meta.is_dir() {
            for entry in fs::read_dir(path).tried("read", path)? {
                self.own(&entry.tried("read", path)?.path())?;
            }
        }
        Ok(())
    }
}

fn find(passwd: &str, name: &str) -> Option<Account> {
    passwd.lines().find_map(|line| {
        let fields: Vec<&str> = line.split(':').collect();
        let [user, _, uid, gid, ..] = fields.as_slice() else {
            return None;
        };
        let account = Account {
            uid: uid.parse().ok()?,
            gid: gid.parse().ok()?,
        };
        (*user == name && account.uid != 0).then_some(account)
    })
}

/// Makes `dir` and returns its real path, which `account` can reach.
///
/// A checkout in root's home is closed to everybody else; `dir` then becomes a
/// link to a folder that is not.
pub(super) fn prepare(dir: &Path, account: Option<Account>) -> Result<PathBuf, EmbeddedError> {
    match fs::create_dir_all(dir) {
        // A link left pointing nowhere: what it led to has been removed.
        Err(_) if dir.is_symlink() && !dir.exists() => {
            fs::remove_file(dir).tried("remove", dir)?;
            fs::create_dir_all(dir).tried("create", dir)?;
        }
        made => made.tried("create", dir)?,
    }
    let real = dir.canonicalize().tried("find", dir)?;
    let Some(account) = account else {
        return Ok(real);
    };
    set_mode(&real, 0o711)?;
    let Some(blocked) = account.blocked(&real) else {
        return Ok(real);
    };
    if fs::remove_dir(dir).is_err() {
        return Err(EmbeddedError::Unreachable { dir: real, blocked });
    }
    let mut hash = DefaultHasher::new();
    real.hash(&mut hash);
    let elsewhere = Path::new(ELSEWHERE).join(format!("{:016x}", hash.finish()));
    fs::create_dir_all(&elsewhere).tried("create", &elsewhere)?;
    set_mode(Path::new(ELSEWHERE), 0o711)?;
    set_mode(&elsewhere, 0o711)?;
    if let Some(blocked) = account.blocked(&elsewhere) {
        return Err(EmbeddedError::Unreachable {
            dir: elsewhere,
            blocked,
        });
    }
    symlink(&elsewhere, dir).tried("link", dir)?;
    Ok(elsewhere)
}

/// Makes a folder that only `account` can enter, and refuses one that is somebody else's.
pub(super) fn private_dir(dir: &Path, account: Option<Account>) -> Result<(), EmbeddedError> {
    match fs::create_dir(dir) {
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
        made => made.tried("create", dir)?,
    }
    let meta = fs::symlink_metadata(dir).tried("look at", dir)?;
    let me = rustix::process::geteuid().as_raw();
    let safe = meta.is_dir() && (meta.uid() == me || account.is_some_and(|a| a.uid == meta.uid()));
    if !safe {
        return Err(EmbeddedError::UnsafeFolder {
            dir: dir.to_owned(),
        });
    }
    set_mode(dir, 0o700)?;
    account.map_or(Ok(()), |account| account.own(dir))
}

fn set_mode(path: &Path, mode: u32) -> Result<(), EmbeddedError> {
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
        .tried("change the permissions of", path)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOBODY: Account = Account {
        uid: 65534,
        gid: 65534,
    };

    #[test]
    fn users_are_found_by_name_and_root_is_nobody_to_run_as() {
        let users = "root:x:0:0::/root:/bin/sh\nnobody:x:65534:65534::/:/bin/false\nbroken\n";
        assert_eq!(find(users, "nobody"), Some(NOBODY));
        assert_eq!(find(users, "root"), None);
        assert_eq!(find(users, "broken"), None);
    }

    #[test]
    fn a_closed_folder_on_the_way_is_named() {
        let root = tempfile::tempdir().unwrap();
        let closed = root.path().join("closed");
        let inner = closed.join("inner");
        fs::create_dir_all(&inner).unwrap();
        set_mode(root.path(), 0o711).unwrap();
        set_mode(&closed, 0o700).unwrap();
        assert_eq!(NOBODY.blocked(&inner), Some(closed.clone()));
        set_mode(&closed, 0o711).unwrap();
        assert_eq!(NOBODY.blocked(&inner), None);
    }

    #[test]
    fn a_socket_folder_that_is_a_link_or_a_file_is_refused() {
        let root = tempfile::tempdir().unwrap();
        let link = root.path().join("link");
        symlink(root.path(), &link).unwrap();
        let file = root.path().join("file");
        fs::write(&file, "").unwrap();
        for path in [link, file] {
            assert!(matches!(
                private_dir(&path, None),
                Err(EmbeddedError::UnsafeFolder { .. })
            ));
        }
    }
}
