use std::{sync::Arc, time::Duration};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use collegium_contracts::OperatorAuthenticator;
use collegium_kernel::{
    Code, Cursor, OperatorContext, OperatorPrincipal, OperatorRole, Page, Problem, RequestInfo,
    random_token,
};
use collegium_store::{Invalidation, Memory, audit::Entry};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{
    Tenancy, TenancyError,
    domain::{self, Operator, OperatorSession, SignIn},
    store::operators,
};

/// How long an operator stays signed in.
const SESSION: chrono::Duration = chrono::Duration::hours(12);
/// Failures before an address is locked, for half a minute and then twice as long each time.
const FREE_FAILURES: i32 = 5;
const FIRST_LOCK: i64 = 30;
const LONGEST_LOCK: i64 = 15 * 60;
/// Failures older than this are forgotten.
pub(crate) const FORGET_FAILURES: chrono::Duration = chrono::Duration::hours(24);
/// No token of ours is longer; longer ones are not even hashed.
const TOKEN_LENGTH: usize = 43;

type TokenHash = [u8; 32];

/// Tokens that were found good.
#[derive(Clone)]
pub(crate) struct Tokens(Memory<TokenHash, (Arc<OperatorPrincipal>, DateTime<Utc>)>);

impl Default for Tokens {
    fn default() -> Self {
        Self(Memory::new(1000, Duration::from_secs(60)))
    }
}

impl Tokens {
    pub(crate) fn forget(&self, change: &Invalidation) {
        match &*change.topic {
            "operator" | "*" => self.0.forget_all(),
            "operator_token" => {
                let mut hash = TokenHash::default();
                if hex::decode_to_slice(&change.key, &mut hash).is_ok() {
                    self.0.forget(&hash);
                }
            }
            _ => {}
        }
    }
}

fn hash_of(token: &str) -> TokenHash {
    Sha256::digest(token.as_bytes()).into()
}

impl Tenancy {
    /// Operators, oldest first.
    pub async fn operators(
        &self,
        cursor: Option<&str>,
        limit: u32,
    ) -> Result<Page<Operator>, TenancyError> {
        let after = Cursor::decode(cursor)?;
        let mut tx = self.database().control().await?;
        let rows = operators::list(&mut tx, after, limit).await?;
        Ok(Page::from_rows(rows, limit, |operator| operator.id))
    }

    /// Makes an operator.
    pub async fn create_operator(
        &self,
        context: &OperatorContext,
        sign_in: SignIn,
        name: &str,
        role: OperatorRole,
    ) -> Result<Operator, TenancyError> {
        let operator = Operator {
            id: self.clock().new_id(),
            email: domain::email("email", &sign_in.email)?,
            name: domain::line("name", name, 200)?,
            role,
            active: true,
            created_at: self.clock().now(),
        };
        domain::check_password(&sign_in.password)?;
        let hash = self.0.hasher.hash(sign_in.password).await?;
        let mut tx = self.database().control().await?;
        operators::insert(&mut tx, &operator, &hash).await?;
        let entry = Entry {
            action: "operator.created",
            target_kind: "operator",
            target_id: &operator.id.to_string(),
            details: json!({ "email": operator.email, "role": operator.role }),
        };
        tx.audit(context, None, entry).await?;
        tx.commit().await?;
        Ok(operator)
    }

    /// Shuts an operator out, wherever they are signed in. The last who can change
    /// things cannot be shut out by an operator; the command line can still do it.
    pub async fn deactivate_operator(
        &self,
        context: &OperatorContext,
        id: Uuid,
    ) -> Result<Operator, TenancyError> {
        let mut tx = self.database().control().await?;
        let operator = operators::deactivate(&mut tx, id)
            .await?
            .ok_or_else(Problem::not_found)?;
        if context.operator.id.is_some() && operators::count_admins(&mut tx).await? == 0 {
            let problem = Problem::new(Code::InvalidState);
            return Err(problem
                .with_detail("Nobody would be left who can change things.")
                .into());
        }
        let entry = Entry {
            action: "operator.deactivated",
            target_kind: "operator",
            target_id: &id.to_string(),
            details: json!({}),
        };
        tx.audit(context, None, entry).await?;
        tx.invalidate(None, "operator", id).await?;
        tx.commit().await?;
        Ok(operator)
    }

    /// Signs an operator in. Who does not exist, who is deactivated and who mistypes get
    /// the same answer after the same time.
    pub async fn sign_in(
        &self,
        sign_in: SignIn,
        info: &RequestInfo,
    ) -> Result<OperatorSession, TenancyError> {
        let refused = || Problem::new(Code::InvalidCredentials);
        if sign_in.email.len() > 254 || sign_in.password.len() > 1024 {
            return Err(refused().into());
        }
        let subject = sign_in.email.trim().to_lowercase();
        self.count_attempt(&subject).await?;
        let mut tx = self.database().control().await?;
        let found = operators::by_email(&mut tx, &subject)
            .await?
            .filter(|(operator, _)| operator.active);
        drop(tx);
        let (operator, hash) = found.unzip();
        let good = self.0.hasher.verify(sign_in.password, hash).await?;
        let Some(operator) = operator.filter(|_| good) else {
            return Err(refused().into());
        };
        self.open_session(operator, &subject, info).await
    }

    async fn count_attempt(&self, subject: &str) -> Result<(), TenancyError> {
        let now = self.clock().now();
        let mut tx = self.database().control().await?;
        let (failures, locked) =
            operators::count_attempt(&mut tx, subject, FORGET_FAILURES).await?;
        if let Some(until) = locked {
            let wait = (until - now).num_seconds().max(0).unsigned_abs() + 1;
            return Err(Problem::new(Code::TooManyAttempts)
                .with_retry_after(wait)
                .into());
        }
        if failures >= FREE_FAILURES {
            let doublings = (failures - FREE_FAILURES).clamp(0, 10).unsigned_abs();
            let seconds = (FIRST_LOCK << doublings).min(LONGEST_LOCK);
            operators::lock_until(&mut tx, subject, now + chrono::Duration::seconds(seconds))
                .await?;
        }
        tx.commit().await?;
        Ok(())
    }

    async fn open_session(
        &self,
        operator: Operator,
        subject: &str,
        info: &RequestInfo,
    ) -> Result<OperatorSession, TenancyError> {
        let token = random_token();
        let expires_at = self.clock().now() + SESSION;
        let mut tx = self.database().control().await?;
        operators::clear_attempts(&mut tx, subject).await?;
        operators::insert_token(&mut tx, &hash_of(&token), operator.id, info, expires_at).await?;
        let context = OperatorContext {
            operator: principal_of(&operator),
            info: info.clone(),
        };
        let entry = Entry {
            action: "operator.signed_in",
            target_kind: "operator",
            target_id: &operator.id.to_string(),
            details: json!({}),
        };
        tx.audit(&context, None, entry).await?;
        tx.commit().await?;
        Ok(OperatorSession {
            token,
            expires_at,
            operator,
        })
    }

    /// Ends the session of a token.
    pub async fn sign_out(
        &self,
        context: &OperatorContext,
        token: &str,
    ) -> Result<(), TenancyError> {
        let hash = hash_of(token);
        let mut tx = self.database().control().await?;
        operators::delete_token(&mut tx, &hash).await?;
        let id = context
            .operator
            .id
            .map(|id| id.to_string())
            .unwrap_or_default();
        let entry = Entry {
            action: "operator.signed_out",
            target_kind: "operator",
            target_id: &id,
            details: json!({}),
        };
        tx.audit(context, None, entry).await?;
        tx.invalidate(None, "operator_token", hex::encode(hash))
            .await?;
        tx.commit().await?;
        Ok(())
    }
}

fn principal_of(operator: &Operator) -> OperatorPrincipal {
    OperatorPrincipal {
        id: Some(operator.id),
        name: operator.name.as_str().into(),
        role: operator.role,
    }
}

#[async_trait]
impl OperatorAuthenticator for Tenancy {
    async fn authenticate(&self, token: &str) -> Result<Option<Arc<OperatorPrincipal>>, Problem> {
        if token.len() != TOKEN_LENGTH {
            return Ok(None);
        }
        let hash = hash_of(token);
        let tokens = &self.0.tokens.0;
        if let Some((operator, expires_at)) = tokens.get(&hash) {
            return Ok((expires_at > self.clock().now()).then_some(operator));
        }
        let epoch = tokens.epoch();
        let mut tx = self.database().control().await?;
        let Some((operator, expires_at)) = operators::by_token(&mut tx, &hash).await? else {
            return Ok(None);
        };
        let operator = Arc::new(principal_of(&operator));
        tokens.insert(&hash, (Arc::clone(&operator), expires_at), epoch);
        // A change between the read and the memory would otherwise be forgotten.
        let still = operators::by_token(&mut tx, &hash).await?.is_some();
        if !still {
            tokens.forget(&hash);
            return Ok(None);
        }
        Ok(Some(operator))
    }
}
