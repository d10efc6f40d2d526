use std::{io::Cursor, sync::Arc};

use bytes::Bytes;
use collegium_kernel::{Code, Problem, RequestContext};
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, imageops::FilterType};
use serde_json::json;
use uuid::Uuid;

use super::audit_user;
use crate::{
    Identity, IdentityError, Result,
    jobs::{AVATAR_JOB, AvatarJob},
    store::users,
};

/// Bytes of a picture as it is sent.
const MAX_BYTES: usize = 1024 * 1024;
/// Pixels of a picture's longer side as it is sent.
const MAX_SIDE: u32 = 6000;
/// Memory that decoding one may take: a small file can hold a huge picture.
const MAX_MEMORY: u64 = 128 * 1024 * 1024;
/// Pixels of a side as it is kept.
const SIDE: u32 = 256;

impl Identity {
    /// Sets a person's picture: PNG, JPEG or WebP by its content, not by its name. What
    /// is kept is drawn anew from its pixels, so nothing else in the file survives.
    pub async fn set_avatar(&self, ctx: &RequestContext, user_id: Uuid, file: Bytes) -> Result<()> {
        if file.len() > MAX_BYTES {
            return Err(Problem::new(Code::PayloadTooLarge)
                .with_detail("A picture has at most 1 MB.")
                .into());
        }
        let turn = Arc::clone(&self.0.drawing)
            .acquire_owned()
            .await
            .map_err(|_| IdentityError::Fault("the drawing queue is closed"))?;
        let drawn = tokio::task::spawn_blocking(move || {
            let drawn = redraw(&file);
            drop(turn);
            drawn
        });
        let png = drawn.await??;
        let key = format!("avatars/{user_id}/{}.png", self.0.clock.new_id());
        self.0
            .objects
            .put(&ctx.tenant, &key, "image/png", png.into())
            .await?;
        let replaced = self.replace_avatar(ctx, user_id, Some(&key)).await;
        if replaced.is_err() {
            self.0.objects.delete(&ctx.tenant, &key).await?;
        }
        replaced
    }

    /// Removes a person's picture.
    pub async fn delete_avatar(&self, ctx: &RequestContext, user_id: Uuid) -> Result<()> {
        self.replace_avatar(ctx, user_id, None).await
    }

    async fn replace_avatar(
        &self,
        ctx: &RequestContext,
        user_id: Uuid,
        key: Option<&str>,
    ) -> Result<()> {
        let mut tx = self.begin(ctx).await?;
        let old = users::set_avatar_key(&mut tx, user_id, key, self.0.clock.now()).await?;
        if let Some(key) = old {
            tx.enqueue(AVATAR_JOB, AvatarJob { key }).await?;
        }
        let details = json!({ "avatar": key.is_some() });
        audit_user(&mut tx, ctx, "user.updated", user_id, details).await?;
        tx.publish("user.updated", user_id, json!({ "user_id": user_id }))
            .await?;
        tx.commit().await?;
        Ok(())
    }

    /// A person's picture as PNG, if they have one.
    pub async fn avatar(&self, ctx: &RequestContext, user_id: Uuid) -> Result<Option<Bytes>> {
        let mut tx = self.read(ctx).await?;
        let key = users::avatar_key(&mut tx, user_id).await?;
        drop(tx);
        match key {
            Some(key) => Ok(self.0.objects.get(&ctx.tenant, &key).await?),
            None => Ok(None),
        }
    }
}

fn redraw(file: &[u8]) -> Result<Vec<u8>> {
    let unreadable = |_| {
        Problem::new(Code::UnsupportedMediaType)
            .with_detail("This is not a PNG, JPEG or WebP picture that can be read.")
    };
    let mut reader = ImageReader::new(Cursor::new(file))
        .with_guessed_format()
        .map_err(|error| unreadable(error.into()))?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(unreadable)?;
    let orientation = decoder.orientation().map_err(unreadable)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
    picture.apply_orientation(orientation);
    let small = picture.resize_to_fill(SIDE, SIDE, FilterType::Triangle);
    let mut png = Cursor::new(Vec::new());
    DynamicImage::ImageRgba8(small.to_rgba8())
        .write_to(&mut png, ImageFormat::Png)
        .map_err(|_| IdentityError::Fault("a picture could not be written"))?;
    Ok(png.into_inner())
}

#[cfg(test)]
mod tests {
    use image::{Rgba, RgbaImage};

    use super::*;

    fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let image = RgbaImage::from_pixel(width, height, Rgba([10, 200, 30, 255]));
        let mut bytes = Cursor::new(Vec::new());
        let image = DynamicImage::ImageRgba8(image);
        match format {
            ImageFormat::Jpeg => image.to_rgb8().write_to(&mut bytes, format).unwrap(),
            _ => image.write_to(&mut bytes, format).unwrap(),
        }
        bytes.into_inner()
    }

    #[test]
    fn each_kind_of_picture_becomes_a_square_png() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
            let png = redraw(&picture(300, 200, format)).unwrap();
            let read = image::load_from_memory_with_format(&png, ImageFormat::Png).unwrap();
            assert_eq!((read.width(), read.height()), (SIDE, SIDE));
        }
    }

    #[test]
    fn what_rides_along_is_lost() {
        let mut file = picture(10, 10, ImageFormat::Png);
        file.extend_from_slice(b"<script>alert(1)</script>");
        let png = redraw(&file).unwrap();
        assert!(!png.windows(8).any(|w| w == b"<script>"));
    }

    #[test]
    fn what_is_no_picture_or_too_large_a_one_is_refused() {
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec();
        let mut cut = picture(300, 200, ImageFormat::Png);
        cut.truncate(60);
        let wide = picture(MAX_SIDE + 1, 1, ImageFormat::Png);
        for bad in [Vec::new(), b"GIF89a".to_vec(), svg, cut, wide] {
            let refused = redraw(&bad).unwrap_err();
            assert_eq!(refused.code(), Some(Code::UnsupportedMediaType));
        }
    }
}
