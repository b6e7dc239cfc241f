//! The addresses of the server, each with who may ask for it: the router and the list come from the same lines, so that
//! neither can leave the other behind.

use crate::Site;
use axum::Router;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{MethodFilter, on};
use domain::role::Permission;

/// One address with its method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// How it is asked.
    pub method: Method,
    /// Where, with parameters in braces: `/van-ban/{code}`.
    pub path: &'static str,
    /// By whom.
    pub access: Access,
}

/// Who may ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Everybody.
    Public,
    /// Everybody who is signed in.
    SignedIn,
    /// Whose the thing asked for is, as a person.
    Owner,
    /// Whose the thing is, and who has the permission.
    OwnerOr(Permission),
    /// Who has the permission for the body that the thing asked for belongs to.
    To(Permission),
}

impl From<Permission> for Access {
    fn from(permission: Permission) -> Self {
        Self::To(permission)
    }
}

/// Addresses with what answers them.
#[derive(Default)]
pub(crate) struct Routes {
    router: Router<Site>,
    list: Vec<Route>,
}

impl Routes {
    /// No addresses.
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// An address that is read.
    pub(crate) fn get<H, T>(self, path: &'static str, access: impl Into<Access>, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        self.add(Method::GET, MethodFilter::GET, path, access.into(), handler)
    }

    /// An address that changes something.
    pub(crate) fn post<H, T>(self, path: &'static str, access: impl Into<Access>, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        self.add(Method::POST, MethodFilter::POST, path, access.into(), handler)
    }

    fn add<H, T>(mut self, method: Method, filter: MethodFilter, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        self.list.push(Route { method, path, access });
        Self { router: self.router.route(path, on(filter, handler)), ..self }
    }

    /// These and those.
    pub(crate) fn merge(mut self, others: Self) -> Self {
        self.list.extend(others.list);
        Self { router: self.router.merge(others.router), ..self }
    }

    /// The same with something around what answers.
    pub(crate) fn within(self, wrap: impl FnOnce(Router<Site>) -> Router<Site>) -> Self {
        Self { router: wrap(self.router), ..self }
    }

    /// What answers.
    pub(crate) fn into_router(self) -> Router<Site> {
        self.router
    }

    /// The addresses.
    pub(crate) fn into_list(self) -> Vec<Route> {
        self.list
    }
}
