//! What a tenant's pages look like and who may join, remembered until it changes.

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use collegium_identity::domain::{SignUpMode, SignUpPolicy};
use collegium_kernel::{Problem, RequestContext, TenantContext};
use collegium_store::{Invalidation, cache::TenantCache};
use uuid::Uuid;

use crate::{
    site::Portal,
    theme::{Colour, Theme},
    views::TenantChrome,
};

/// The topic of changed settings.
const SETTINGS: &str = "settings";
/// The topic of changed people.
const PRINCIPAL: &str = "principal";
const TTL: Duration = Duration::from_secs(600);

/// A tenant's theme and what is made of it.
pub(in crate::site) struct Face {
    pub(in crate::site) theme: Theme,
    pub(in crate::site) css: Bytes,
    pub(in crate::site) css_href: String,
    pub(in crate::site) sign_up: SignUpPolicy,
    /// The colour of buttons and of the text on them, for letters.
    pub(in crate::site) button: (Colour, Colour),
}

impl Face {
    fn new(theme: Theme, sign_up: SignUpPolicy) -> Self {
        let light = theme.palette().light;
        let button = (
            light.get("primary").unwrap_or(theme.primary),
            light.get("on-primary").unwrap_or(Colour::WHITE),
        );
        Self {
            css: theme.to_css().into(),
            css_href: theme.css_href(),
            theme,
            sign_up,
            button,
        }
    }

    pub(in crate::site) fn sign_up_open(&self) -> bool {
        self.sign_up.mode != SignUpMode::Invitation
    }

    pub(in crate::site) fn chrome(&self, tenant: &TenantContext) -> TenantChrome {
        TenantChrome {
            name: tenant.name.clone(),
            short_name: tenant.short_name.clone(),
            theme_css: self.css_href.clone(),
            logo: self.theme.logo.clone(),
            logo_dark: self.theme.logo_dark.clone(),
            favicon: self.theme.favicon.clone(),
        }
    }
}

/// The faces of tenants, and the pictures of people.
#[derive(Clone)]
pub(in crate::site) struct Faces {
    tenants: TenantCache<(), Arc<Face>>,
    avatars: TenantCache<Uuid, Option<Arc<str>>>,
}

impl Faces {
    pub(in crate::site) fn new() -> Self {
        Self {
            tenants: TenantCache::new(2_000, TTL),
            avatars: TenantCache::new(20_000, TTL),
        }
    }

    pub(in crate::site) fn hear(&self, change: &Invalidation) {
        let Some(tenant) = change.tenant.filter(|_| !change.is_everything()) else {
            if change.is_everything() {
                self.tenants.forget_all();
                self.avatars.forget_all();
            }
            return;
        };
        match &*change.topic {
            SETTINGS | "tenant" => self.tenants.forget_tenant(tenant),
            PRINCIPAL => match change.key.parse() {
                Ok(user) => self.avatars.forget(tenant, user),
                Err(_) => self.avatars.forget_tenant(tenant),
            },
            _ => {}
        }
    }
}

impl Portal {
    /// The tenant's face.
    pub(in crate::site) async fn face(&self, tenant: &TenantContext) -> Result<Arc<Face>, Problem> {
        let load = async {
            let ctx = RequestContext::system(tenant.clone(), "portal");
            let (theme, _) = self.identity().theme(&ctx).await?;
            let (sign_up, _) = self.identity().sign_up_policy(&ctx).await?;
            let theme = serde_json::from_value::<Option<Theme>>(theme);
            let theme = theme.unwrap_or_else(|error| {
                tracing::error!(%error, tenant = %tenant.slug, "the stored theme cannot be read");
                None
            });
            let face = Face::new(theme.unwrap_or_default(), sign_up);
            Ok::<_, Problem>(Arc::new(face))
        };
        self.0
            .faces
            .tenants
            .get_or_load(tenant.id(), (), load)
            .await
    }

    /// The tenant's face where nothing can be waited for: what is remembered, else
    /// what can be loaded on this worker thread, else the plain one.
    pub(in crate::site) fn face_now(&self, tenant: &TenantContext) -> Arc<Face> {
        if let Some(face) = self.0.faces.tenants.get(tenant.id(), &()) {
            return face;
        }
        let handle = tokio::runtime::Handle::try_current().ok();
        let threads = tokio::runtime::RuntimeFlavor::MultiThread;
        handle
            .filter(|handle| handle.runtime_flavor() == threads)
            .and_then(|handle| {
                tokio::task::block_in_place(|| handle.block_on(self.face(tenant))).ok()
            })
            .unwrap_or_else(|| Arc::new(Face::new(Theme::default(), SignUpPolicy::default())))
    }

    /// Where a person's picture is, if they have one.
    pub(in crate::site) async fn avatar_href(
        &self,
        ctx: &RequestContext,
        user_id: Uuid,
    ) -> Result<Option<Arc<str>>, Problem> {
        let load = async {
            let user = self.identity().user(ctx, user_id).await?;
            let href = avatar_path(&user).map(Arc::from);
            Ok::<_, Problem>(href)
        };
        self.0
            .faces
            .avatars
            .get_or_load(ctx.tenant.id(), user_id, load)
            .await
    }
}

/// The address of a person's picture; it changes whenever the person does.
pub(in crate::site) fn avatar_path(user: &collegium_identity::domain::User) -> Option<String> {
    user.has_avatar
        .then(|| format!("/avatars/{}?v={}", user.id, user.version))
}
