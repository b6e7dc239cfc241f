//! What every use case gets: the transaction, who asks, the day, and the catalogue.

use crate::event::{self, Event};
use crate::{AppError, wording};
use domain::Date;
use domain::catalogue::Catalogue;
use domain::id::{AccountId, OrgUnitId, TenantId};
use domain::role::{Permission, Reach, Role};
use jiff::Timestamp;
use jiff::tz::Offset;
use storage::{Db, Tx};

/// Offset of Asia/Ho_Chi_Minh from UTC in hours; the zone has no daylight saving.
const VIETNAM_HOURS: i8 = 7;

/// The programme for one province; clones share the database.
#[derive(Debug, Clone)]
pub struct App {
    /// Where the data is.
    pub db: Db,
    /// Which province.
    pub tenant: TenantId,
    /// "Tỉnh Hưng Yên".
    pub tenant_name: String,
    /// What the field knows.
    pub catalogue: &'static Catalogue,
    /// Which day it is.
    pub clock: Clock,
    /// Whether administrators sign in without a second factor: demonstrations and tests.
    pub is_second_factor_waived: bool,
}

/// Where the day comes from.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    /// The day that pages and rules take for today.
    pub today: Today,
}

/// Which day counts as today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Today {
    /// As the machine's clock says, in Vietnam.
    Real,
    /// Always this day: demonstrations and tests.
    Fixed(Date),
}

impl Clock {
    /// The day in Vietnam.
    pub fn today(&self) -> Date {
        match self.today {
            Today::Fixed(day) => day,
            Today::Real => Offset::constant(VIETNAM_HOURS).to_datetime(Timestamp::now()).date(),
        }
    }

    /// The instant, to the second, as the store writes it; never the demonstration's.
    pub fn now(&self) -> Timestamp {
        let now = Timestamp::now();
        Timestamp::from_second(now.as_second()).unwrap_or(now)
    }
}

/// Who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The account; none for the programme itself.
    pub account: Option<AccountId>,
    /// What is typed to sign in; `system` for the programme itself.
    pub login: String,
    /// "Chuyên viên Sở Tài chính".
    pub display_name: String,
    /// What it may do; none for the programme itself, which may everything.
    pub role: Option<Role>,
    /// For whom it acts.
    pub org_unit: Option<OrgUnitId>,
    /// With whose role and for whose body, under a delegation.
    pub acting_for: Option<Principal>,
}

/// Who is acted for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Principal {
    /// The account.
    pub account: AccountId,
    /// Its login.
    pub login: String,
    /// "Giám đốc Sở Tài chính".
    pub display_name: String,
}

impl Actor {
    /// The programme itself: commands on the machine, and jobs.
    pub fn system() -> Self {
        Self {
            account: None,
            login: "system".to_owned(),
            display_name: "system".to_owned(),
            role: None,
            org_unit: None,
            acting_for: None,
        }
    }

    /// How the log names it; who acts for another is named with the other.
    pub fn signature(&self) -> String {
        let acting_for = |principal: &Principal| wording::account::acting_for(&self.login, &principal.login);
        self.acting_for.as_ref().map_or_else(|| self.login.clone(), acting_for)
    }

    /// How far it is allowed, if at all: for links and lists. Own without a body of one's own is nothing.
    pub fn reach(&self, permission: Permission) -> Option<Reach> {
        let Some(role) = self.role else { return Some(Reach::Any) };
        role.reach(permission).filter(|reach| *reach == Reach::Any || self.org_unit.is_some())
    }

    /// Whether it is allowed for what belongs to no body, and so for all bodies.
    pub fn may(&self, permission: Permission) -> bool {
        self.may_for(permission, None)
    }

    /// Whether it is allowed for what belongs to a body.
    pub fn may_for(&self, permission: Permission, body: Option<OrgUnitId>) -> bool {
        self.role.is_none_or(|role| role.may(permission, self.org_unit, body))
    }

    /// Refuses what is not allowed for what belongs to no body: it takes [`Reach::Any`].
    pub fn require(&self, permission: Permission) -> Result<(), AppError> {
        self.require_for(permission, None)
    }

    /// Refuses what is not allowed for what belongs to a body: [`Reach::Own`] is enough where the body is the actor's.
    /// A new thing belongs to the body it is made for.
    pub fn require_for(&self, permission: Permission, body: Option<OrgUnitId>) -> Result<(), AppError> {
        if self.may_for(permission, body) {
            Ok(())
        } else if self.reach(permission).is_some() {
            Err(AppError::OtherBody { permission })
        } else {
            Err(AppError::Forbidden { permission })
        }
    }

    /// Refuses to let one person do both halves of what takes two: `by` entered or reported what is to be verified or
    /// approved now. Who acts for another counts as both. What the programme itself did may be verified by anybody.
    pub fn require_other_hand(&self, by: Option<AccountId>) -> Result<(), AppError> {
        let hands = [self.account, self.acting_for.as_ref().map(|principal| principal.account)];
        if by.is_some() && hands.contains(&by) { Err(AppError::SameHand) } else { Ok(()) }
    }
}

/// One use case under way.
#[derive(Debug)]
pub struct Ctx<'a> {
    /// The transaction.
    pub tx: Tx,
    /// Which province.
    pub tenant: TenantId,
    /// Who asks.
    pub actor: &'a Actor,
    /// The day that rules take for today.
    pub today: Date,
    /// The instant, as the store writes it.
    pub now: String,
    /// What the field knows.
    pub catalogue: &'static Catalogue,
}

impl App {
    /// Begins a use case that may change something.
    pub async fn write<'a>(&self, actor: &'a Actor) -> Result<Ctx<'a>, AppError> {
        Ok(self.context(self.db.begin().await?, actor))
    }

    /// Begins a use case that only reads, from one state of the data.
    pub async fn read<'a>(&self, actor: &'a Actor) -> Result<Ctx<'a>, AppError> {
        Ok(self.context(self.db.read().await?, actor))
    }

    fn context<'a>(&self, tx: Tx, actor: &'a Actor) -> Ctx<'a> {
        let (today, now) = (self.clock.today(), self.clock.now().to_string());
        Ctx { tx, tenant: self.tenant, actor, today, now, catalogue: self.catalogue }
    }
}

impl Ctx<'_> {
    /// Makes everything done lasting.
    pub async fn commit(self) -> Result<(), AppError> {
        Ok(self.tx.commit().await?)
    }

    /// Refuses what the actor is not allowed; see [`Actor::require`].
    pub fn require(&self, permission: Permission) -> Result<(), AppError> {
        self.actor.require(permission)
    }

    /// Refuses what the actor is not allowed for a body; see [`Actor::require_for`].
    pub fn require_for(&self, permission: Permission, body: Option<OrgUnitId>) -> Result<(), AppError> {
        self.actor.require_for(permission, body)
    }

    /// Refuses who entered or reported it; see [`Actor::require_other_hand`].
    pub fn require_other_hand(&self, by: Option<AccountId>) -> Result<(), AppError> {
        self.actor.require_other_hand(by)
    }

    /// Adds an event to the log, in the transaction of the change.
    pub async fn record(&mut self, event: &Event<'_>) -> Result<(), AppError> {
        event::append(self, event).await
    }
}
