//! Whose request it is: the session behind the cookie, and what a page needs of it.

use crate::error::WebError;
use crate::frame::{Banner, Frame, Person, Section};
use crate::pages::{account, log, own, sign_in};
use crate::wording::people;
use crate::{Site, cookie, form};
use app::auth::{self, SignInStep};
use app::{Actor, AppError, Ctx, Today};
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
    /// What is to be done before anything else.
    pub step: Option<SignInStep>,
    csrf_secret: String,
    banner: Option<Banner>,
}

/// A reader who may still have to give a code. Only the page for that takes one.
#[derive(Debug, Clone)]
pub(crate) struct Arriving(pub Caller);

/// A reader who has given every code, and may still have to choose a password or set codes up. Only the page for that
/// takes one.
#[derive(Debug, Clone)]
pub(crate) struct Identified(pub Caller);

impl Caller {
    /// Begins a use case that only reads.
    pub(crate) async fn read(&self) -> Result<Ctx<'_>, WebError> {
        Ok(self.site.app.read(&self.actor).await?)
    }

    /// Begins a use case that may change something.
    pub(crate) async fn write(&self) -> Result<Ctx<'_>, WebError> {
        Ok(self.site.app.write(&self.actor).await?)
    }

    /// Runs a use case that may change something; an error leaves everything as it was.
    pub(crate) async fn transact<T>(
        &self,
        work: impl AsyncFnOnce(&mut Ctx<'_>) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let mut ctx = self.site.app.write(&self.actor).await?;
        let done = work(&mut ctx).await?;
        ctx.commit().await?;
        Ok(done)
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
            person: Some(Person::of(&self.actor, self.step)),
            csrf: form::token(&self.csrf_secret),
            banner: self.banner.clone(),
            ..self.site.frame()
        }
    }

    /// The reader of a session that holds.
    pub(crate) async fn find(site: &Site, headers: &HeaderMap) -> Result<Option<Self>, WebError> {
        let Some(token) = cookie::find(headers, cookie::SESSION) else { return Ok(None) };
        let Some(session) = auth::find_session(&site.app, &token).await? else { return Ok(None) };
        let auth::Session { actor, csrf_token: csrf_secret, step } = session;
        Ok(Some(Self { site: site.clone(), actor, token, step, csrf_secret, banner: cookie::banner(headers) }))
    }
}

impl FromRequestParts<Site> for Arriving {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, WebError> {
        let next = || parts.uri.path_and_query().map(ToString::to_string).unwrap_or_default();
        let found = Caller::find(site, &parts.headers).await?;
        found.map(Self).ok_or_else(|| WebError::SignedOut { next: next() })
    }
}

impl FromRequestParts<Site> for Identified {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, WebError> {
        let Arriving(caller) = Arriving::from_request_parts(parts, site).await?;
        match caller.step {
            Some(SignInStep::GiveCode) => Err(WebError::StepFirst { to: sign_in::CODE_PATH }),
            None | Some(SignInStep::ChoosePassword | SignInStep::SetUpCodes) => Ok(Self(caller)),
        }
    }
}

impl FromRequestParts<Site> for Caller {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, WebError> {
        let Identified(caller) = Identified::from_request_parts(parts, site).await?;
        if caller.step.is_none() { Ok(caller) } else { Err(WebError::StepFirst { to: own::PATH }) }
    }
}

impl Person {
    fn of(actor: &Actor, step: Option<SignInStep>) -> Self {
        let may_open = |permission| step.is_none() && actor.may(permission);
        let navigation = if may_open(Permission::Read) { Section::ALL.to_vec() } else { Vec::new() };
        let links = [
            (Permission::ManageAccounts, people::ACCOUNTS, account::PATH),
            (Permission::ReadLog, people::LOG, log::PATH),
        ];
        Self {
            name: actor.display_name.clone(),
            role: actor.role.map(app::wording::role).unwrap_or_default().to_owned(),
            acting_for: actor.acting_for.as_ref().map(|principal| principal.display_name.clone()),
            navigation,
            links: links
                .into_iter()
                .filter(|(permission, ..)| may_open(*permission))
                .map(|(_, label, href)| (label, href))
                .collect(),
        }
    }
}

impl Site {
    /// What surrounds a page that anybody may see.
    pub(crate) fn frame(&self) -> Frame {
        let demo_day = match self.app.clock.today {
            Today::Fixed(day) => Some(day),
            Today::Real => None,
        };
        Frame {
            place: self.app.tenant_name.clone(),
            demo_day,
            is_second_factor_waived: self.app.is_second_factor_waived,
            ..Frame::default()
        }
    }
}
