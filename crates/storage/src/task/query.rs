//! The register of tasks: filtered, sorted, paged and counted by the engine. A page costs what it shows, not what there is.

use super::{Task, TaskBody, columns, read, read_body};
use crate::row::Arg;
use crate::{StorageError, Tx, args, search, statements};
use domain::Date;
use domain::id::{OrgUnitId, TenantId};
use domain::task::{TaskCounts, TaskState, TaskTiming};

/// Which tasks are wanted; what is not given does not restrict.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TaskQuery {
    /// Led by this body, or with it taking part.
    pub org_unit: Option<OrgUnitId>,
    /// Led by this body.
    pub lead: Option<OrgUnitId>,
    /// Open, with a part of this body that is not handed in yet.
    pub part_of: Option<OrgUnitId>,
    /// In one of these states; none is any.
    pub states: Vec<TaskState>,
    /// In time or late.
    pub timing: Option<TaskTiming>,
    /// In this section, or below it.
    pub section: Option<String>,
    /// Open, with a last day up to this one.
    pub due_by: Option<Date>,
    /// Holding all these words, without accents.
    pub words: Option<String>,
    /// Open, and not all six things said.
    pub is_unclear: bool,
    /// With a request for a later day that waits.
    pub asks_extension: bool,
    /// Sorted as in the documents, not by last day.
    pub is_in_document_order: bool,
}

/// The days that decide what is late and what is due soon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueryDays {
    /// Today.
    pub today: Date,
    /// The last day that is soon.
    pub soon: Date,
}

statements! {
    LIST_LEADS = "select u.code, u.name from org_unit u where u.tenant_id = $1 and exists
        (select 1 from task t where t.tenant_id = $1 and t.lead_id = u.id) order by u.name";
    LIST_SECTIONS = "select distinct s.path, s.document_id, s.seq from document_section s where s.tenant_id = $1 and exists
        (select 1 from task t where t.tenant_id = $1 and t.section_path = s.path) order by s.document_id, s.seq";
}

/// What is still to be done, by the letter that its rank begins with.
const OPEN: &str = "t.rank < '1'";

/// So many tasks of a query from a place on.
pub async fn list(
    tx: &mut Tx,
    tenant: TenantId,
    query: &TaskQuery,
    days: QueryDays,
    (first, most): (i64, i64),
) -> Result<Vec<Task>, StorageError> {
    let mut wanted = Wanted::new(tx, tenant, query, days);
    let order = if query.is_in_document_order { "t.document_id, t.item_seq, t.id" } else { "t.rank, t.id" };
    let (limit, offset) = (wanted.value(most), wanted.value(first));
    let (columns, clauses) = (columns!(), &wanted.clauses);
    let sql = format!("select {columns} from task t where {clauses} order by {order} limit {limit} offset {offset}");
    tx.rows_of(sql, &wanted.values, read).await
}

/// The official counts of a query.
pub async fn count(
    tx: &mut Tx,
    tenant: TenantId,
    query: &TaskQuery,
    days: QueryDays,
) -> Result<TaskCounts, StorageError> {
    let mut wanted = Wanted::new(tx, tenant, query, days);
    let late = wanted.late();
    let clauses = &wanted.clauses;
    let sql = format!(
        "select t.state, count(*) as tasks, sum(case when {late} then 1 else 0 end) as late from task t
        where {clauses} group by t.state"
    );
    let mut counts = TaskCounts::default();
    let rows = tx.rows_of(sql, &wanted.values, |row| {
        Ok((row.parse("state", TaskState::from_code)?, row.int("tasks")?, row.int("late")?))
    });
    for (state, tasks, late) in rows.await? {
        counts.add_many(state, true, u64::try_from(late).unwrap_or(0));
        counts.add_many(state, false, u64::try_from(tasks - late).unwrap_or(0));
    }
    Ok(counts)
}

/// The bodies of some tasks, by task.
pub async fn list_bodies_of_all(tx: &mut Tx, tenant: TenantId, tasks: &[Task]) -> Result<Vec<TaskBody>, StorageError> {
    if tasks.is_empty() {
        return Ok(Vec::new());
    }
    let mut values = vec![Arg::from(tenant.0)];
    values.extend(tasks.iter().map(|task| Arg::from(task.id.0)));
    let places: Vec<String> = (2..=values.len()).map(|place| format!("${place}")).collect();
    let sql = format!(
        "select task_id, org_unit_id, role, part, due_on, handed_in_on from task_body
        where tenant_id = $1 and task_id in ({}) order by task_id, role, org_unit_id",
        places.join(", ")
    );
    tx.rows_of(sql, &values, read_body).await
}

/// The bodies that lead some task: code, name.
pub async fn list_leads(tx: &mut Tx, tenant: TenantId) -> Result<Vec<(String, String)>, StorageError> {
    tx.rows(LIST_LEADS, args![tenant.0], |row| Ok((row.text("code")?, row.text("name")?))).await
}

/// The sections that some task stands in, in the order of their documents.
pub async fn list_sections(tx: &mut Tx, tenant: TenantId) -> Result<Vec<String>, StorageError> {
    let mut sections = tx.rows(LIST_SECTIONS, args![tenant.0], |row| row.text("path")).await?;
    let mut seen = std::collections::HashSet::new();
    sections.retain(|path| seen.insert(path.clone()));
    Ok(sections)
}

/// The conditions of a query with their values; `$1` is the province.
struct Wanted {
    clauses: String,
    values: Vec<Arg<'static>>,
    days: QueryDays,
}

impl Wanted {
    fn new(tx: &Tx, tenant: TenantId, query: &TaskQuery, days: QueryDays) -> Self {
        let clauses = "t.tenant_id = $1 and t.is_series = false".to_owned();
        let mut wanted = Self { clauses, values: vec![Arg::from(tenant.0)], days };
        wanted.bodies(query);
        wanted.states(&query.states);
        wanted.timing(query.timing);
        wanted.place(query);
        wanted.queues(query);
        if let Some(words) = query.words.as_deref().and_then(|words| search::asked(tx, words)) {
            let words = wanted.value(words);
            wanted.and(&format!("t.code in ({})", search::codes(tx, tenant, "task", &words)));
        }
        wanted
    }

    fn bodies(&mut self, query: &TaskQuery) {
        if let Some(body) = query.lead {
            let body = self.value(body.0);
            self.and(&format!("t.lead_id = {body}"));
        }
        if let Some(body) = query.part_of {
            let body = self.value(body.0);
            self.and(&format!(
                "{OPEN} and t.id in (select task_id from task_body where tenant_id = $1 and org_unit_id = {body}
                and role = 'coordinating' and part is not null and handed_in_on is null)"
            ));
        }
        if let Some(body) = query.org_unit {
            let body = self.value(body.0);
            self.and(&format!(
                "t.id in (select id from task where tenant_id = $1 and lead_id = {body}
                union all select task_id from task_body where tenant_id = $1 and org_unit_id = {body})"
            ));
        }
    }

    fn states(&mut self, states: &[TaskState]) {
        if !states.is_empty() {
            let places: Vec<String> = states.iter().map(|state| self.value(state.code())).collect();
            self.and(&format!("t.state in ({})", places.join(", ")));
        }
    }

    /// Each class is the set that the official count of its name counts; what is due soon is a part of what is in time.
    fn timing(&mut self, timing: Option<TaskTiming>) {
        let QueryDays { today, soon } = self.days;
        let clause = match timing {
            None => return,
            Some(TaskTiming::DoneOnTime) => {
                format!("t.state = 'hoan_thanh' and coalesce({}, false) = false", self.late())
            }
            Some(TaskTiming::DoneLate) => format!("t.state = 'hoan_thanh' and {}", self.late()),
            Some(TaskTiming::OpenOnTime) => format!("{OPEN} and coalesce({}, false) = false", self.late()),
            Some(TaskTiming::OpenOverdue) => {
                format!("t.rank < {} and {}", self.value(format!("0{today}")), self.late())
            }
            Some(TaskTiming::DueSoon) => {
                let (from, to) = (self.value(format!("0{today}")), self.value(format!("0{soon}")));
                format!("t.rank >= {from} and t.rank <= {to} and t.reported_on is null")
            }
            Some(TaskTiming::Undated) => "t.rank = '09999-12-31'".to_owned(),
        };
        self.and(&clause);
    }

    /// The day that counts lies after the last day: the day of the report, or today while there is none.
    fn late(&mut self) -> String {
        let today = self.value(self.days.today);
        format!("t.due_on < coalesce(t.reported_on, {today})")
    }

    fn place(&mut self, query: &TaskQuery) {
        if let Some(path) = &query.section {
            let path = self.value(path.clone());
            self.and(&format!(
                "(t.section_path = {path} or substr(t.section_path, 1, length({path}) + 1) = {path} || '.')"
            ));
        }
        if let Some(day) = query.due_by {
            let until = self.value(format!("0{day}"));
            self.and(&format!("t.rank <= {until}"));
        }
    }

    fn queues(&mut self, query: &TaskQuery) {
        if query.is_unclear {
            self.and(&format!("t.is_clear = false and {OPEN}"));
        }
        if query.asks_extension {
            self.and("t.id in (select task_id from task_extension where tenant_id = $1 and state = 'cho_quyet_dinh')");
        }
    }

    fn and(&mut self, clause: &str) {
        self.clauses.push_str(" and ");
        self.clauses.push_str(clause);
    }

    /// Adds a value; answers its place.
    fn value(&mut self, value: impl Into<Arg<'static>>) -> String {
        self.values.push(value.into());
        format!("${}", self.values.len())
    }
}
