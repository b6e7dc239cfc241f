//! A kind of duty is a query for what is open and the statements that move it; the rest is the same for all and put together here.

/// One kind of duty, as statements. `$1` is the tenant, `$2` the event.
#[derive(Debug)]
pub struct DutyKind {
    /// The code in tables and addresses: `task_lead`.
    pub code: &'static str,
    pub(super) list: &'static str,
    pub(super) sums: &'static str,
    pub(super) choose_rest: &'static str,
    pub(super) note: &'static str,
    pub(super) apply: &'static [&'static str],
    pub(super) held: &'static str,
    pub(super) left: &'static str,
}

/// Declares a kind of duty and the list of its statements.
///
/// - `open`: a query for `object_id`, `part`, `code`, `title`, `holder_id` of everything that is open in the province `$1`;
/// - `apply`: statements that give what `org_event_move` notes under the event `$2` to its new holder;
/// - `held`: a condition on a row `m` of `org_event_move` that holds when its new holder has the duty.
macro_rules! duty_kind {
    ($code:literal, open: $open:literal, apply: [$($apply:literal),+ $(,)?], held: $held:literal $(,)?) => {
        pub(crate) const KIND: super::DutyKind = super::DutyKind {
            code: $code,
            list: duty_kind!(@resolved $code, $open, "select d.object_id, d.part, d.code, d.title, o.seq as old_seq,
                c.new_seq as chosen,", "order by 7 nulls first, o.seq, d.code, d.part limit $3 offset $4"),
            sums: duty_kind!(@resolved $code, $open, "select o.seq as old_seq, count(*) as duties,", "group by 1, 3"),
            choose_rest: concat!(
                "insert into org_event_choice (tenant_id, event_id, duty, object_id, part, old_seq, new_seq)
                select $1, $2, '", $code, "', d.object_id, d.part, o.seq, l.new_seq from (", $open, ") d
                join org_event_body o on o.tenant_id = $1 and o.event_id = $2 and o.side = 'old' and o.org_unit_id = d.holder_id
                join org_event_link l on l.tenant_id = $1 and l.event_id = $2 and l.old_seq = o.seq and l.new_seq = $4
                where o.seq = $3 on conflict (tenant_id, event_id, duty, object_id, part, old_seq) do nothing"
            ),
            note: concat!(
                "insert into org_event_move (tenant_id, event_id, duty, object_id, part, from_id, to_id, held_until,
                took_effect_on) select $1, $2, '", $code, "', r.object_id, r.part, r.holder_id, n.org_unit_id, $3, $4 from (",
                duty_kind!(@resolved $code, $open, "select d.object_id, d.part, d.holder_id,", ""),
                ") r join org_event_body n on n.tenant_id = $1 and n.event_id = $2 and n.seq = r.new_seq
                where n.org_unit_id <> r.holder_id"
            ),
            apply: &[$($apply),+],
            held: concat!(
                "select count(*) as duties from org_event_move m
                join org_unit u on u.tenant_id = m.tenant_id and u.id = m.to_id and u.valid_to is null
                where m.tenant_id = $1 and m.event_id = $2 and m.from_id <> m.to_id and m.duty = '",
                $code, "' and ", $held
            ),
            left: concat!(
                "select count(*) as duties from (", $open, ") d
                join org_event_body o on o.tenant_id = $1 and o.event_id = $2 and o.side = 'old' and o.is_ending
                    and o.org_unit_id = d.holder_id"
            ),
        };
        /// Every statement of this kind, with its name.
        pub(crate) const STATEMENTS: &[(&str, &str)] = &[
            (concat!($code, ".list"), KIND.list),
            (concat!($code, ".sums"), KIND.sums),
            (concat!($code, ".choose_rest"), KIND.choose_rest),
            (concat!($code, ".note"), KIND.note),
            (concat!($code, ".held"), KIND.held),
            (concat!($code, ".left"), KIND.left),
            $((concat!($code, ".apply"), $apply)),+
        ];
    };
    // Open duties of the old bodies with who takes them over: whom a person chose; else, where the holder ends and one body
    // alone takes over from it, that one.
    (@resolved $code:literal, $open:literal, $select:literal, $end:literal) => {
        concat!(
            $select,
            " coalesce(c.new_seq, case when o.is_ending and l.links = 1 then l.only_seq end) as new_seq
            from (", $open, ") d
            join org_event_body o on o.tenant_id = $1 and o.event_id = $2 and o.side = 'old' and o.org_unit_id = d.holder_id
            left join org_event_choice c on c.tenant_id = $1 and c.event_id = $2 and c.duty = '", $code, "'
                and c.object_id = d.object_id and c.part = d.part and c.old_seq = o.seq
            left join (select old_seq, count(*) as links, min(new_seq) as only_seq from org_event_link
                where tenant_id = $1 and event_id = $2 group by old_seq) l on l.old_seq = o.seq ",
            $end
        )
    };
}
