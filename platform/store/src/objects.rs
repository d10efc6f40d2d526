//! Files of tenants in any S3. Keys begin with the tenant's id.

use aws_sdk_s3::{
    Client,
    config::{BehaviorVersion, Credentials, Region},
    error::DisplayErrorContext,
    operation::get_object::GetObjectError,
    primitives::{ByteStream, Length},
    types::{CompletedMultipartUpload, CompletedPart, Delete, ObjectIdentifier},
};
use bytes::Bytes;
use collegium_kernel::{TenantContext, TenantId};

use crate::StoreError;

/// Files larger than this are sent in parts of this size.
const PART: u64 = 64 << 20;

/// How to reach the object store.
#[derive(Debug, Clone)]
pub struct ObjectsConfig {
    /// Such as `http://127.0.0.1:9000`; none for AWS itself.
    pub endpoint: Option<String>,
    /// Such as `eu-central-1`.
    pub region: String,
    /// Made if it does not exist.
    pub bucket: String,
    /// Access key.
    pub access_key: String,
    /// Secret key.
    pub secret_key: String,
}

/// The object store.
#[derive(Debug, Clone)]
pub struct Objects {
    client: Client,
    bucket: String,
}

impl Objects {
    /// Connects and makes the bucket if it is not there.
    pub async fn connect(config: ObjectsConfig) -> Result<Self, StoreError> {
        let credentials = Credentials::new(
            config.access_key,
            config.secret_key,
            None,
            None,
            "collegium",
        );
        let mut builder = aws_sdk_s3::Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new(config.region))
            .credentials_provider(credentials)
            .force_path_style(true);
        if let Some(endpoint) = config.endpoint {
            builder = builder.endpoint_url(endpoint);
        }
        let this = Self {
            client: Client::from_conf(builder.build()),
            bucket: config.bucket,
        };
        if this
            .client
            .head_bucket()
            .bucket(&this.bucket)
            .send()
            .await
            .is_err()
        {
            this.client
                .create_bucket()
                .bucket(&this.bucket)
                .send()
                .await
                .map_err(s3_error)?;
        }
        Ok(this)
    }

    /// Stores a file under a name of the tenant's.
    pub async fn put(
        &self,
        tenant: &TenantContext,
        name: &str,
        content_type: &str,
        bytes: Bytes,
    ) -> Result<(), StoreError> {
        self.client
            .put_object()
            .bucket(&self.bucket)
            .key(key(tenant.id(), name)?)
            .content_type(content_type)
            .body(ByteStream::from(bytes))
            .send()
            .await
            .map_err(s3_error)?;
        Ok(())
    }

    /// A file of the tenant's, or none.
    pub async fn get(
        &self,
        tenant: &TenantContext,
        name: &str,
    ) -> Result<Option<Bytes>, StoreError> {
        let answer = self
            .client
            .get_object()
            .bucket(&self.bucket)
            .key(key(tenant.id(), name)?)
            .send()
            .await;
        match answer {
            Ok(object) => {
                let body = object
                    .body
                    .collect()
                    .await
                    .map_err(|e| StoreError::Objects(e.to_string()))?;
                Ok(Some(body.into_bytes()))
            }
            Err(error)
                if error
                    .as_service_error()
                    .is_some_and(GetObjectError::is_no_such_key) =>
            {
                Ok(None)
            }
            Err(error) => Err(s3_error(error)),
        }
    }

    /// Stores a file of this machine's under a name of the tenant's, without holding it in memory.
    pub async fn put_file(
        &self,
        tenant: &TenantContext,
        name: &str,
        content_type: &str,
        path: &std::path::Path,
    ) -> Result<(), StoreError> {
        let failed = |error: &dyn std::fmt::Display| StoreError::Objects(error.to_string());
        let length = tokio::fs::metadata(path)
            .await
            .map_err(|e| failed(&e))?
            .len();
        if length > PART {
            return self
                .put_parts(tenant, name, content_type, path, length)
                .await;
        }
        let body = ByteStream::from_path(path).await.map_err(|e| failed(&e))?;
        self.client
            .put_object()
            .bucket(&self.bucket)
            .key(key(tenant.id(), name)?)
            .content_type(content_type)
            .body(body)
            .send()
            .await
            .map_err(s3_error)?;
        Ok(())
    }

    /// Stores a file that is too large for one request.
    async fn put_parts(
        &self,
        tenant: &TenantContext,
        name: &str,
        content_type: &str,
        path: &std::path::Path,
        length: u64,
    ) -> Result<(), StoreError> {
        let key = key(tenant.id(), name)?;
        let upload = self
            .client
            .create_multipart_upload()
            .bucket(&self.bucket)
            .key(&key)
            .content_type(content_type)
            .send()
            .await
            .map_err(s3_error)?;
        let id = upload.upload_id().unwrap_or_default();
        let parts = match self.send_parts(&key, id, path, length).await {
            Ok(parts) => parts,
            Err(error) => {
                let abort = self
                    .client
                    .abort_multipart_upload()
                    .bucket(&self.bucket)
                    .key(&key)
                    .upload_id(id);
                if let Err(left) = abort.send().await {
                    tracing::warn!(key, error = %s3_error(left), "parts of an upload are left behind");
                }
                return Err(error);
            }
        };
        self.client
            .complete_multipart_upload()
            .bucket(&self.bucket)
            .key(&key)
            .upload_id(id)
            .multipart_upload(
                CompletedMultipartUpload::builder()
                    .set_parts(Some(parts))
                    .build(),
            )
            .send()
            .await
            .map_err(s3_error)?;
        Ok(())
    }

    async fn send_parts(
        &self,
        key: &str,
        upload: &str,
        path: &std::path::Path,
        length: u64,
    ) -> Result<Vec<CompletedPart>, StoreError> {
        let mut parts = Vec::new();
        for (number, offset) in (1_i32..).zip((0..length).step_by(PART as usize)) {
            let body = ByteStream::read_from()
                .path(path)
                .offset(offset)
                .length(Length::Exact(PART.min(length - offset)))
                .build()
                .await
                .map_err(|error| StoreError::Objects(error.to_string()))?;
            let sent = self
                .client
                .upload_part()
                .bucket(&self.bucket)
                .key(key)
                .upload_id(upload)
                .part_number(number)
                .body(body)
                .send()
                .await
                .map_err(s3_error)?;
            let etag = sent.e_tag().map(ToOwned::to_owned);
            parts.push(
                CompletedPart::builder()
                    .part_number(number)
                    .set_e_tag(etag)
                    .build(),
            );
        }
        Ok(parts)
    }

    /// A file of the tenant's, or the bytes from the first to the last of `range`, as a
    /// stream; none if there is no such file.
    pub async fn open(
        &self,
        tenant: &TenantContext,
        name: &str,
        range: Option<(u64, u64)>,
    ) -> Result<Option<impl tokio::io::AsyncRead + Send + use<>>, StoreError> {
        let answer = self
            .client
            .get_object()
            .bucket(&self.bucket)
            .key(key(tenant.id(), name)?)
            .set_range(range.map(|(first, last)| format!("bytes={first}-{last}")))
            .send()
            .await;
        match answer {
            Ok(object) => Ok(Some(object.body.into_async_read())),
            Err(error)
                if error
                    .as_service_error()
                    .is_some_and(GetObjectError::is_no_such_key) =>
            {
                Ok(None)
            }
            Err(error) => Err(s3_error(error)),
        }
    }

    /// Deletes a file; one that is not there is deleted already.
    pub async fn delete(&self, tenant: &TenantContext, name: &str) -> Result<(), StoreError> {
        let key = key(tenant.id(), name)?;
        self.client
            .delete_object()
            .bucket(&self.bucket)
            .key(key)
            .send()
            .await
            .map_err(s3_error)?;
        Ok(())
    }

    /// Names (without the tenant's prefix) and sizes in bytes of all files of a tenant.
    pub async fn list(&self, tenant: TenantId) -> Result<Vec<(String, i64)>, StoreError> {
        let prefix = format!("{tenant}/");
        let mut pages = self
            .client
            .list_objects_v2()
            .bucket(&self.bucket)
            .prefix(&prefix)
            .into_paginator()
            .send();
        let mut names = Vec::new();
        while let Some(page) = pages.next().await {
            for object in page.map_err(s3_error)?.contents() {
                if let Some(name) = object.key().and_then(|k| k.strip_prefix(&prefix)) {
                    names.push((name.to_owned(), object.size().unwrap_or(0)));
                }
            }
        }
        Ok(names)
    }

    /// Copies a file of one tenant to another under the same name.
    pub async fn copy(&self, from: TenantId, to: TenantId, name: &str) -> Result<(), StoreError> {
        let source: String = format!("{}/{}", self.bucket, key(from, name)?)
            .split('/')
            .map(percent_encoded)
            .collect::<Vec<_>>()
            .join("/");
        self.client
            .copy_object()
            .bucket(&self.bucket)
            .key(key(to, name)?)
            .copy_source(source)
            .send()
            .await
            .map_err(s3_error)?;
        Ok(())
    }

    /// Deletes all files of a tenant and says how many there were.
    pub async fn delete_tenant(&self, tenant: TenantId) -> Result<usize, StoreError> {
        let names = self.list(tenant).await?;
        let prefix = format!("{tenant}/");
        for chunk in names.chunks(1000) {
            let ids = chunk
                .iter()
                .map(|(name, _)| {
                    ObjectIdentifier::builder()
                        .key(format!("{prefix}{name}"))
                        .build()
                })
                .collect::<Result<Vec<_>, _>>()
                .map_err(|e| StoreError::Objects(e.to_string()))?;
            let delete = Delete::builder()
                .set_objects(Some(ids))
                .build()
                .map_err(|e| StoreError::Objects(e.to_string()))?;
            self.client
                .delete_objects()
                .bucket(&self.bucket)
                .delete(delete)
                .send()
                .await
                .map_err(s3_error)?;
        }
        Ok(names.len())
    }
}

/// The key of a tenant's file. A name that could climb out of the tenant's folder, where
/// the store keeps folders, is refused.
fn key(tenant: TenantId, name: &str) -> Result<String, StoreError> {
    if is_object_name(name) {
        Ok(format!("{tenant}/{name}"))
    } else {
        Err(StoreError::Objects(format!(
            "{name:?} is no name of a file"
        )))
    }
}

/// Whether a tenant's file can have this name.
#[must_use]
pub fn is_object_name(name: &str) -> bool {
    name.len() <= 900
        && !name.contains(|c: char| c.is_control() || c == '\\')
        && name.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

/// One part of a path as the header of a copy wants it.
fn percent_encoded(part: &str) -> String {
    part.bytes().fold(String::new(), |mut text, byte| {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
        text
    })
}

fn s3_error(error: impl std::error::Error + Send + Sync + 'static) -> StoreError {
    StoreError::Objects(DisplayErrorContext(error).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stays_in_its_folder() {
        assert!(is_object_name("courses/1/Глава 1.png"));
        for bad in [
            "",
            "/x",
            "x/",
            "../x",
            "a/../../x",
            "a//b",
            "./x",
            "a\\..\\b",
            "a\0",
        ] {
            assert!(!is_object_name(bad), "{bad:?}");
        }
    }

    #[test]
    fn a_copy_names_its_source_in_plain_letters() {
        assert_eq!(percent_encoded("a b.я"), "a%20b.%D1%8F");
    }
}
