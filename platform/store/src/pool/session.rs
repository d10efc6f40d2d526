use std::{
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use collegium_kernel::{TenantContext, TenantId};
use futures_util::{Stream, future::BoxFuture, stream::BoxStream};
use sqlx::{
    Connection, Describe, Either, Execute, Executor, PgConnection, Postgres, SqlStr,
    postgres::{PgArguments, PgConnectOptions, PgQueryResult, PgRow, PgStatement, PgTypeInfo},
};

use crate::StoreError;

/// One connection and what is known of its state.
pub(crate) struct Session {
    connection: PgConnection,
    state: State,
}

/// Anything but `clean` and `in a tenant` means the connection is closed, not reused.
struct State {
    tenant: Option<TenantId>,
    /// Prefix of every statement, so that each tenant has prepared statements of its
    /// own: one shared by tenants would be planned anew at each change of search_path.
    tag: Arc<str>,
    in_transaction: bool,
    /// A statement was begun and its end has not been seen.
    in_flight: bool,
    broken: bool,
}

impl Session {
    pub(crate) async fn connect(options: &PgConnectOptions) -> Result<Self, StoreError> {
        let connection = PgConnection::connect_with(options).await?;
        let state = State {
            tenant: None,
            tag: "".into(),
            in_transaction: false,
            in_flight: false,
            broken: false,
        };
        Ok(Self { connection, state })
    }

    /// Whether anything about the connection is not known for sure.
    pub(crate) const fn is_doubtful(&self) -> bool {
        self.state.in_transaction || self.state.in_flight || self.state.broken
    }

    /// Brings the connection into the tenant and begins, in at most one round trip
    /// before the first statement.
    pub(crate) async fn enter(
        &mut self,
        tenant: &TenantContext,
        begin: bool,
    ) -> Result<(), StoreError> {
        let here = self.state.tenant == Some(tenant.id());
        let schema = &tenant.schema;
        // Not SET LOCAL: the entry outlives the transaction, so the next request of the
        // tenant finds it. A COMMIT between keeps the entry when the transaction rolls back.
        let entry = match (here, begin) {
            (true, false) => return Ok(()),
            (true, true) => "BEGIN".to_owned(),
            (false, false) => format!("SET ROLE {schema}; SET search_path TO {schema}"),
            (false, true) => {
                format!("BEGIN; SET ROLE {schema}; SET search_path TO {schema}; COMMIT; BEGIN")
            }
        };
        self.state.in_flight = true;
        self.state.in_transaction = begin;
        if !here {
            self.state.tenant = None;
            self.state.tag = format!("/*{schema}*/ ").into();
        }
        // The schema's name is `t_` and hexadecimal digits, made by TenantId::schema.
        let done = sqlx::raw_sql(sqlx::AssertSqlSafe(entry))
            .execute(&mut self.connection)
            .await;
        done.inspect_err(|_| self.state.broken = true)?;
        self.state.in_flight = false;
        self.state.tenant = Some(tenant.id());
        Ok(())
    }

    /// Ends the transaction, if there is one.
    pub(crate) async fn end(&mut self, how: &'static str) -> Result<(), sqlx::Error> {
        if !self.state.in_transaction {
            return Ok(());
        }
        self.state.in_flight = true;
        (&mut self.connection)
            .execute(how)
            .await
            .inspect_err(|_| self.state.broken = true)?;
        self.state.in_flight = false;
        self.state.in_transaction = false;
        Ok(())
    }

    pub(crate) const fn in_transaction(&self) -> bool {
        self.state.in_transaction
    }

    /// Whether the transaction can simply be rolled back and the connection kept.
    pub(crate) const fn can_roll_back(&self) -> bool {
        self.state.in_transaction && !self.state.in_flight && !self.state.broken
    }

    pub(crate) fn fetch_many<'e, 'q: 'e, E>(
        &'e mut self,
        query: E,
    ) -> BoxStream<'e, Result<Either<PgQueryResult, PgRow>, sqlx::Error>>
    where
        E: 'q + Execute<'q, Postgres>,
    {
        let query = Tagged {
            inner: query,
            tag: Arc::clone(&self.state.tag),
        };
        self.state.in_flight = true;
        let rows = (&mut self.connection).fetch_many(query);
        Box::pin(Watched {
            rows,
            state: &mut self.state,
        })
    }

    pub(crate) fn fetch_optional<'e, 'q: 'e, E>(
        &'e mut self,
        query: E,
    ) -> BoxFuture<'e, Result<Option<PgRow>, sqlx::Error>>
    where
        E: 'q + Execute<'q, Postgres>,
    {
        let query = Tagged {
            inner: query,
            tag: Arc::clone(&self.state.tag),
        };
        Box::pin(async move {
            self.state.in_flight = true;
            let row = (&mut self.connection).fetch_optional(query).await;
            self.state.finish(row.as_ref().err());
            row
        })
    }

    pub(crate) async fn prepare(
        &mut self,
        sql: SqlStr,
        parameters: &[PgTypeInfo],
    ) -> Result<PgStatement, sqlx::Error> {
        self.state.in_flight = true;
        let statement = (&mut self.connection).prepare_with(sql, parameters).await;
        self.state.finish(statement.as_ref().err());
        statement
    }

    pub(crate) async fn describe(
        &mut self,
        sql: SqlStr,
    ) -> Result<Describe<Postgres>, sqlx::Error> {
        self.state.in_flight = true;
        let description = (&mut self.connection).describe(sql).await;
        self.state.finish(description.as_ref().err());
        description
    }
}

impl State {
    /// Notes the end of a statement. An error that Postgres itself reports leaves the
    /// protocol in step; any other leaves it in doubt, and so does a plan that a change
    /// of the schema has overtaken.
    fn finish(&mut self, error: Option<&sqlx::Error>) {
        self.in_flight = false;
        match error {
            None | Some(sqlx::Error::RowNotFound) => {}
            Some(sqlx::Error::Database(error)) => {
                self.broken |= error
                    .code()
                    .is_some_and(|c| c == "0A000" || c.starts_with("57P"));
            }
            Some(_) => self.broken = true,
        }
    }
}

struct Watched<'e> {
    rows: BoxStream<'e, Result<Either<PgQueryResult, PgRow>, sqlx::Error>>,
    state: &'e mut State,
}

impl Stream for Watched<'_> {
    type Item = Result<Either<PgQueryResult, PgRow>, sqlx::Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let next = self.rows.as_mut().poll_next(context);
        match &next {
            Poll::Ready(None) => self.state.finish(None),
            Poll::Ready(Some(Err(error))) => self.state.finish(Some(error)),
            _ => {}
        }
        next
    }
}

/// A query whose text names its tenant.
struct Tagged<E> {
    inner: E,
    tag: Arc<str>,
}

impl<'q, E: Execute<'q, Postgres>> Execute<'q, Postgres> for Tagged<E> {
    fn sql(self) -> SqlStr {
        use sqlx::SqlSafeStr;
        let sql = self.inner.sql();
        sqlx::AssertSqlSafe([&*self.tag, sql.as_str()].concat()).into_sql_str()
    }

    fn statement(&self) -> Option<&PgStatement> {
        self.inner.statement()
    }

    fn take_arguments(&mut self) -> Result<Option<PgArguments>, sqlx::error::BoxDynError> {
        self.inner.take_arguments()
    }

    fn persistent(&self) -> bool {
        self.inner.persistent()
    }
}
