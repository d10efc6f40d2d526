//! A folder as a store of objects: `s3s-fs`, with what it leaves open closed.

use std::path::{Path, PathBuf};

use async_trait::async_trait;
use s3s::dto::{
    AbortMultipartUploadInput, AbortMultipartUploadOutput, CompleteMultipartUploadInput,
    CompleteMultipartUploadOutput, CopyObjectInput, CopyObjectOutput, CopySource,
    CreateBucketInput, CreateBucketOutput, CreateMultipartUploadInput, CreateMultipartUploadOutput,
    DeleteObjectInput, DeleteObjectOutput, DeleteObjectsInput, DeleteObjectsOutput, GetObjectInput,
    GetObjectOutput, HeadBucketInput, HeadBucketOutput, HeadObjectInput, HeadObjectOutput,
    ListBucketsInput, ListBucketsOutput, ListObjectsV2Input, ListObjectsV2Output, ListPartsInput,
    ListPartsOutput, PutObjectInput, PutObjectOutput, UploadPartInput, UploadPartOutput,
};
use s3s::{S3, S3ErrorCode, S3Request, S3Response, S3Result, s3_error};
use s3s_fs::FileSystem;
use tokio::sync::RwLock;

use super::{keys, leftovers};
use crate::embedded::error::{EmbeddedError, Tried};

#[derive(Debug)]
pub(super) struct Folder {
    files: FileSystem,
    root: PathBuf,
    /// Held for reading while an object is written, so that the folders it
    /// goes into are not tidied away under it.
    writing: RwLock<()>,
}

impl Folder {
    /// Opens a folder that nobody else uses.
    pub(super) fn open(root: &Path) -> Result<Self, EmbeddedError> {
        std::fs::create_dir_all(root).tried("create", root)?;
        let root = root.canonicalize().tried("find", root)?;
        leftovers::sweep(&root).tried("tidy", &root)?;
        let files = FileSystem::new(&root)
            .map_err(|error| EmbeddedError::ObjectStore(format!("{error:?}")))?;
        Ok(Self {
            files,
            root,
            writing: RwLock::new(()),
        })
    }

    fn bucket(&self, bucket: &str) -> S3Result<()> {
        if self.root.join(bucket).is_dir() {
            return Ok(());
        }
        Err(s3_error!(NoSuchBucket))
    }

    /// An existing object's key; a folder on the way to objects is not one.
    fn object(&self, bucket: &str, key: &str) -> S3Result<()> {
        self.bucket(bucket)?;
        keys::check(bucket, key)?;
        if self.root.join(bucket).join(key).is_file() {
            return Ok(());
        }
        Err(s3_error!(NoSuchKey))
    }

    fn place(&self, bucket: &str, key: &str) -> S3Result<()> {
        self.bucket(bucket)?;
        keys::check(bucket, key)?;
        keys::check_place(&self.root, bucket, key)
    }

    fn forget(&self, bucket: &str, key: &str) {
        leftovers::forget(&self.root, bucket, key);
        // A write under way keeps the empty folders; the next deletion or start removes them.
        if let Ok(_alone) = self.writing.try_write() {
            leftovers::prune(&self.root.join(bucket), key);
        }
    }
}

type Answer<T> = S3Result<S3Response<T>>;

#[async_trait]
impl S3 for Folder {
    async fn create_bucket(&self, req: S3Request<CreateBucketInput>) -> Answer<CreateBucketOutput> {
        if self.bucket(&req.input.bucket).is_ok() {
            return Err(s3_error!(BucketAlreadyOwnedByYou));
        }
        self.files.create_bucket(req).await
    }

    async fn head_bucket(&self, req: S3Request<HeadBucketInput>) -> Answer<HeadBucketOutput> {
        self.files.head_bucket(req).await
    }

    async fn list_buckets(&self, req: S3Request<ListBucketsInput>) -> Answer<ListBucketsOutput> {
        self.files.list_buckets(req).await
    }

    async fn list_objects_v2(
        &self,
        req: S3Request<ListObjectsV2Input>,
    ) -> Answer<ListObjectsV2Output> {
        self.files.list_objects_v2(req).await
    }

    async fn get_object(&self, req: S3Request<GetObjectInput>) -> Answer<GetObjectOutput> {
        self.object(&req.input.bucket, &req.input.key)?;
        self.files.get_object(req).await
    }

    async fn head_object(&self, req: S3Request<HeadObjectInput>) -> Answer<HeadObjectOutput> {
        self.object(&req.input.bucket, &req.input.key)?;
        self.files.head_object(req).await
    }

    async fn put_object(&self, req: S3Request<PutObjectInput>) -> Answer<PutObjectOutput> {
        let writing = self.writing.read().await;
        let (bucket, key) = (req.input.bucket.clone(), req.input.key.clone());
        self.place(&bucket, &key)?;
        let answer = self.files.put_object(req).await;
        drop(writing);
        if let Err(error) = &answer
            && *error.code() == S3ErrorCode::BadDigest
        {
            // The file is written before its checksum is compared.
            leftovers::remove(&self.root, &bucket, &key);
            self.forget(&bucket, &key);
        }
        answer
    }

    async fn copy_object(&self, req: S3Request<CopyObjectInput>) -> Answer<CopyObjectOutput> {
        let _writing = self.writing.read().await;
        let CopySource::Bucket { bucket, key, .. } = &req.input.copy_source else {
            return Err(s3_error!(NotImplemented));
        };
        self.object(bucket, key)?;
        self.place(&req.input.bucket, &req.input.key)?;
        self.files.copy_object(req).await
    }

    async fn delete_object(&self, req: S3Request<DeleteObjectInput>) -> Answer<DeleteObjectOutput> {
        let (bucket, key) = (req.input.bucket.clone(), req.input.key.clone());
        let answer = match self.object(&bucket, &key) {
            Ok(()) => self.files.delete_object(req).await?,
            Err(error) if *error.code() == S3ErrorCode::NoSuchKey => {
                S3Response::new(DeleteObjectOutput::default())
            }
            Err(error) => return Err(error),
        };
        self.forget(&bucket, &key);
        Ok(answer)
    }

    async fn delete_objects(
        &self,
        req: S3Request<DeleteObjectsInput>,
    ) -> Answer<DeleteObjectsOutput> {
        let bucket = req.input.bucket.clone();
        self.bucket(&bucket)?;
        let objects = &req.input.delete.objects;
        let names: Vec<String> = objects.iter().map(|object| object.key.clone()).collect();
        for key in &names {
            keys::check(&bucket, key)?;
            if self.root.join(&bucket).join(key).is_dir() {
                return Err(s3_error!(InvalidArgument, "A key names no object"));
            }
        }
        let answer = self.files.delete_objects(req).await?;
        for key in &names {
            self.forget(&bucket, key);
        }
        Ok(answer)
    }

    async fn create_multipart_upload(
        &self,
        req: S3Request<CreateMultipartUploadInput>,
    ) -> Answer<CreateMultipartUploadOutput> {
        self.place(&req.input.bucket, &req.input.key)?;
        self.files.create_multipart_upload(req).await
    }

    async fn upload_part(&self, req: S3Request<UploadPartInput>) -> Answer<UploadPartOutput> {
        self.files.upload_part(req).await
    }

    async fn list_parts(&self, req: S3Request<ListPartsInput>) -> Answer<ListPartsOutput> {
        self.files.list_parts(req).await
    }

    async fn complete_multipart_upload(
        &self,
        req: S3Request<CompleteMultipartUploadInput>,
    ) -> Answer<CompleteMultipartUploadOutput> {
        let _writing = self.writing.read().await;
        self.place(&req.input.bucket, &req.input.key)?;
        self.files.complete_multipart_upload(req).await
    }

    async fn abort_multipart_upload(
        &self,
        req: S3Request<AbortMultipartUploadInput>,
    ) -> Answer<AbortMultipartUploadOutput> {
        keys::check(&req.input.bucket, &req.input.key)?;
        self.files.abort_multipart_upload(req).await
    }
}
