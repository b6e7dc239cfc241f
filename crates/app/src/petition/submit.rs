//! A petition comes in: from anybody, through the public form, or written down by an office for somebody.

use super::{NOUN, tracking_hash};
use crate::event::Event;
use crate::wording::petition as sentence;
use crate::{Actor, App, AppError, Ctx, Fault, secrecy};
use domain::id::PetitionId;
use domain::petition::{PetitionSource, PetitionState, answer_due_on};
use serde_json::json;
use storage::petition::{self, Petition, PetitionSender};
use storage::{counter, project, task};

/// What a form says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPetition {
    /// Who asks.
    pub source: PetitionSource,
    /// What it is about, in a line.
    pub subject: String,
    /// What is asked.
    pub body: String,
    /// What the sender proposes; may be empty.
    pub proposal: String,
    /// Code of a group of obstacles, if one was chosen.
    pub obstacle_group: Option<String>,
    /// Code of the task, project or target it is about, if known.
    pub about: Option<String>,
    /// Name of the sender.
    pub name: String,
    /// How to reach the sender; may be empty.
    pub contact: String,
}

/// What the sender keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submitted {
    /// KN-25-00041.
    pub code: String,
    /// The code with the words that only the sender has: KN-25-00041-X7K2MQ4RTW.
    pub tracking: String,
}

/// Most letters of a line, and of a text.
const LINE: usize = 200;
const TEXT: usize = 5_000;
/// Fewest letters from which something can be understood.
const LEAST_SUBJECT: usize = 5;
const LEAST_BODY: usize = 20;
/// Petitions of one day through the public form, where no rule is in force; more would be a flood, not people.
const MOST_PER_DAY: i32 = 500;

/// Takes a petition in; it needs no account.
pub async fn submit(app: &App, new: &NewPetition) -> Result<Submitted, AppError> {
    let guest = Actor { login: "guest".to_owned(), display_name: "guest".to_owned(), ..Actor::system() };
    let mut ctx = app.write(&guest).await?;
    let mut faults = faults(&ctx, new);
    let link = match &new.about {
        Some(code) => find_link(&mut ctx, code).await?,
        None => None,
    };
    if link.is_none() && new.about.is_some() {
        faults.push(Fault { field: "about".to_owned(), sentence: sentence::UNKNOWN_LINK.to_owned() });
    }
    if !faults.is_empty() {
        return Err(AppError::Invalid(faults));
    }
    refuse_flood(&mut ctx).await?;
    let submitted = store(&mut ctx, new, link).await?;
    ctx.commit().await?;
    Ok(submitted)
}

fn faults(ctx: &Ctx<'_>, new: &NewPetition) -> Vec<Fault> {
    let NewPetition { subject, body, proposal, name, contact, .. } = new;
    let lengths = [
        ("subject", subject, LEAST_SUBJECT, LINE, sentence::SUBJECT),
        ("body", body, LEAST_BODY, TEXT, sentence::BODY),
        ("proposal", proposal, 0, TEXT, sentence::TOO_LONG),
        ("name", name, 2, LINE, sentence::NAME),
        ("contact", contact, 0, LINE, sentence::TOO_LONG),
    ];
    let of_length = |(field, text, least, most, sentence): (&str, &String, usize, usize, &str)| {
        let letters = text.trim().chars().count();
        let is_fine = letters >= least && letters <= most;
        (!is_fine).then(|| Fault { field: field.to_owned(), sentence: sentence.to_owned() })
    };
    let mut faults: Vec<Fault> = lengths.into_iter().filter_map(of_length).collect();
    let known = |code: &String| ctx.catalogue.obstacle_groups.iter().any(|group| group.code == *code);
    if !new.obstacle_group.as_ref().is_none_or(known) {
        faults.push(Fault { field: "group".to_owned(), sentence: sentence::UNKNOWN_GROUP.to_owned() });
    }
    for (field, text) in [("subject", subject), ("body", body), ("proposal", proposal)] {
        if let Err(AppError::Invalid(found)) =
            secrecy::refuse_stamped(&ctx.catalogue.regulations, ctx.today, field, text)
        {
            faults.extend(found);
        }
    }
    faults
}

/// What a code names, if there is such a thing.
async fn find_link(ctx: &mut Ctx<'_>, code: &str) -> Result<Option<(String, String)>, AppError> {
    let code = code.trim().to_uppercase();
    let kind = if task::find_by_code(&mut ctx.tx, ctx.tenant, &code).await?.is_some() {
        "task"
    } else if project::find_by_code(&mut ctx.tx, ctx.tenant, &code).await?.is_some() {
        "project"
    } else if crate::target::name_of(ctx, &code).await?.is_some() {
        "target"
    } else {
        return Ok(None);
    };
    Ok(Some((kind.to_owned(), code)))
}

async fn refuse_flood(ctx: &mut Ctx<'_>) -> Result<(), AppError> {
    let most = ctx.catalogue.regulations.whole("petition.public.most_per_day", ctx.today).unwrap_or(MOST_PER_DAY);
    let today = petition::count_since(&mut ctx.tx, ctx.tenant, ctx.today).await?;
    if today < i64::from(most) { Ok(()) } else { Err(AppError::invalid("body", sentence::FLOOD)) }
}

async fn store(ctx: &mut Ctx<'_>, new: &NewPetition, link: Option<(String, String)>) -> Result<Submitted, AppError> {
    let year = ctx.today.year() % 100;
    let number = counter::next(&mut ctx.tx, ctx.tenant, &format!("petition-{year}")).await?;
    let code = format!("KN-{year:02}-{number:05}");
    let secret = secret();
    let petition = Petition {
        id: PetitionId(0),
        tracking_hash: tracking_hash(&code, &secret),
        code: code.clone(),
        source: new.source,
        subject: new.subject.trim().to_owned(),
        body: new.body.trim().to_owned(),
        proposal: new.proposal.trim().to_owned(),
        obstacle_group: new.obstacle_group.clone(),
        authority: None,
        link,
        state: PetitionState::Received,
        handler: None,
        received_on: ctx.today,
        noticed_on: None,
        due_on: answer_due_on(&ctx.catalogue.regulations, &ctx.catalogue.calendar, ctx.today),
        answered_on: None,
        answer: None,
        is_public: false,
        merged_into: None,
        reopened_times: 0,
        version: 1,
    };
    let sender = PetitionSender { name: new.name.trim().to_owned(), contact: new.contact.trim().to_owned() };
    petition::insert(&mut ctx.tx, ctx.tenant, &petition, &sender).await?;
    let detail = json!({ "source": new.source.code() });
    ctx.record(&Event { action: "petition.submitted", object_kind: NOUN, object_code: &code, detail }).await?;
    Ok(Submitted { tracking: format!("{code}-{secret}"), code })
}

/// Letters and digits that nobody mistakes for one another; ten of them are fifty bits.
fn secret() -> String {
    const LETTERS: [char; 32] = [
        'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X',
        'Y', 'Z', '2', '3', '4', '5', '6', '7', '8', '9',
    ];
    let random: [u8; 10] = rand::random();
    random.iter().filter_map(|byte| LETTERS.get(usize::from(byte % 32))).collect()
}
