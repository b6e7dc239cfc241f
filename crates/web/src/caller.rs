//! Whose request it is: the session behind the cookie, and what a page needs of it.

use crate::error::WebError;
use crate::frame::{Banner, Frame, Person, Section};
use crate::{Site, cookie, form};
use app::{Actor, Ctx, Today, auth};
use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use domain::role::Permission;

/// A signed-in reader. A page that takes one is closed to everybody else.
#[derive(Debug, Clone)]
pub(crate) struct Caller {
    pub site: Site,
    pub actor: Actor,
    /// What the cookie carries.
    pub token: String,
    csrf_secret: String,
    banner: Option<Banner>,
}

impl Caller {
    /// Begins a use case that only reads.
    pub(crate) async fn read(&self) -> Result<Ctx<'_>, WebError> {
        Ok(self.site.app.read(&self.actor).await?)
    }

    /// Begins a use case that may change something.
    pub(crate) async fn write(&self) -> Result<Ctx<'_>, WebError> {
        Ok(self.site.app.write(&self.actor).await?)
    }

    /// The fields of a form, if it is of this session.
    pub(crate) fn fields<T>(&self, posted: form::Posted<T>) -> Result<T, WebError> {
        posted.of(&self.csrf_secret)
    }

    /// Refuses a form that is not of this session.
    pub(crate) fn check(&self, csrf: &str) -> Result<(), WebError> {
        form::check(&self.csrf_secret, csrf)
    }

    /// What surrounds a page of a section.
    pub(crate) fn frame(&self, section: Section, title: impl Into<String>) -> Frame {
        Frame { section: Some(section), ..self.frame_of(title) }
    }

    /// What surrounds a page of no section.
    pub(crate) fn frame_of(&self, title: impl Into<String>) -> Frame {
        let title = title.into();
        Frame {
            here: title.clone(),
            title,
            person: Some(Person::of(&self.actor)),
            csrf: form::token(&self.csrf_secret),
            banner: self.banner.clone(),
            ..self.site.frame()
        }
    }

    /// The reader of a session that holds.
    pub(crate) async fn find(site: &Site, headers: &HeaderMap) -> Result<Option<Self>, WebError> {
        let Some(token) = cookie::find(headers, cookie::SESSION) else { return Ok(None) };
        let Some(session) = auth::find_session(&site.app, &token).await? else { return Ok(None) };
        let auth::Session { actor, csrf_token: csrf_secret } = session;
        Ok(Some(Self { site: site.clone(), actor, token, csrf_secret, banner: cookie::banner(headers) }))
    }
}

impl FromRequestParts<Site> for Caller {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, WebError> {
        let next = || parts.uri.path_and_query().map(ToString::to_string).unwrap_or_default();
        Self::find(site, &parts.headers).await?.ok_or_else(|| WebError::SignedOut { next: next() })
    }
}

impl Person {
    fn of(actor: &Actor) -> Self {
        let navigation = if actor.may(Permission::Read) { Section::ALL.to_vec() } else { Vec::new() };
        let role = actor.role.map(app::wording::role).unwrap_or_default();
        Self { name: actor.display_name.clone(), role: role.to_owned(), navigation }
    }
}

impl Site {
    /// What surrounds a page that anybody may see.
    pub(crate) fn frame(&self) -> Frame {
        let demo_day = match self.app.clock.today {
            Today::Fixed(day) => Some(day),
            Today::Real => None,
        };
        Frame { place: self.app.tenant_name.clone(), demo_day, ..Frame::default() }
    }
}
