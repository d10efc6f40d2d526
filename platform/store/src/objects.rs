//! Files of tenants in any S3. Keys begin with the tenant's id.

use aws_sdk_s3::{
    Client,
    config::{BehaviorVersion, Credentials, Region},
    error::DisplayErrorContext,
    primitives::ByteStream,
    types::{Delete, ObjectIdentifier},
};
use bytes::Bytes;
use collegium_kernel::{TenantContext, TenantId};

use crate::StoreError;

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
            .key(key(tenant.id(), name))
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
            .key(key(tenant.id(), name))
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
            Err(error) if error.as_service_error().is_some_and(|e| e.is_no_such_key()) => Ok(None),
            Err(error) => Err(s3_error(error)),
        }
    }

    /// Deletes a file; one that is not there is deleted already.
    pub async fn delete(&self, tenant: &TenantContext, name: &str) -> Result<(), StoreError> {
        let key = key(tenant.id(), name);
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
        let prefix = key(tenant, "");
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

    /// Deletes all files of a tenant and says how many there were.
    pub async fn delete_tenant(&self, tenant: TenantId) -> Result<usize, StoreError> {
        let names = self.list(tenant).await?;
        for chunk in names.chunks(1000) {
            let ids = chunk
                .iter()
                .map(|(name, _)| ObjectIdentifier::builder().key(key(tenant, name)).build())
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

fn key(tenant: TenantId, name: &str) -> String {
    format!("{tenant}/{name}")
}

fn s3_error(error: impl std::error::Error + Send + Sync + 'static) -> StoreError {
    StoreError::Objects(DisplayErrorContext(error).to_string())
}
