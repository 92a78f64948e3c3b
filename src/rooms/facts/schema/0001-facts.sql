-- The register of facts: what this service words itself, who approved it, who held what against its source, and what
-- cites which fact. What comes with the product stands in data/facts.json and has no row here.

create schema facts authorization evenhand_owner;

-- A wording that somebody proposed: in force once somebody else has approved it. No person is named in it.
create table facts.wording (
  id uuid primary key,
  fact text not null,
  number integer not null,
  change text not null check (change in ('wording', 'withdrawal')),
  wording jsonb not null,
  based_on text not null,
  supplied_edition integer not null,
  reason text not null,
  proposed_by uuid not null,
  proposed_as_reviewer boolean not null,
  proposed_at timestamptz not null,
  unique (fact, number)
);
alter table facts.wording enable row level security;
alter table facts.wording force row level security;

create table facts.decision (
  wording uuid primary key references facts.wording,
  outcome text not null check (outcome in ('approved', 'turned-down', 'taken-back')),
  reason text,
  decided_by uuid not null,
  decided_at timestamptz not null
);
alter table facts.decision enable row level security;
alter table facts.decision force row level security;

create policy a_wording_is_proposed_by_those_who_work_with_facts on facts.wording
  for insert with check (
    proposed_by = platform.person()
    and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead', 'reviewer')
    and proposed_as_reviewer = platform.holds('coordinator', 'deputy', 'reviewer')
  );
create policy a_proposal_is_seen_by_those_who_work_with_facts_and_once_approved_by_everybody on facts.wording
  for select using (
    platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead', 'reviewer')
    or exists (select from facts.decision d where d.wording = facts.wording.id and d.outcome = 'approved')
  );
grant select, insert on facts.wording to evenhand_app;

-- Two people, one of whom leads or reviews; a proposer may only take back.
create policy a_wording_is_decided_by_a_second_person on facts.decision
  for insert with check (
    decided_by = platform.person()
    and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead', 'reviewer')
    and exists (
      select from facts.wording w
      where w.id = facts.decision.wording
      and case facts.decision.outcome
        when 'taken-back' then w.proposed_by = platform.person()
        when 'turned-down' then w.proposed_by <> platform.person()
        else w.proposed_by <> platform.person()
          and (w.proposed_as_reviewer or platform.holds('coordinator', 'deputy', 'reviewer'))
      end
    )
  );
create policy an_approval_is_known_to_everybody_and_a_refusal_to_those_who_work_with_facts on facts.decision
  for select using (
    outcome = 'approved' or platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead', 'reviewer')
  );
grant select, insert on facts.decision to evenhand_app;

-- Somebody held a fact, as it was worded then, against its source.
create table facts.look (
  id uuid primary key,
  fact text not null,
  mark text not null,
  seen text not null check (seen in ('primary', 'primary_guidance', 'secondary')),
  looked_by uuid not null,
  looked_at timestamptz not null
);
alter table facts.look enable row level security;
alter table facts.look force row level security;
create policy a_fact_is_checked_by_those_who_work_with_facts on facts.look
  for insert with check (
    looked_by = platform.person()
    and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead', 'reviewer')
  );
create policy when_a_fact_was_checked_is_known_to_everybody on facts.look
  for select using (true);
grant select, insert on facts.look to evenhand_app;

-- What cites which fact, and how that was worded then.
create table facts.citation (
  fact text not null,
  kind text not null,
  citing text not null,
  title text not null,
  mark text not null,
  cited_by uuid not null,
  cited_at timestamptz not null,
  primary key (fact, kind, citing)
);
alter table facts.citation enable row level security;
alter table facts.citation force row level security;
create policy a_citation_is_entered_by_those_who_work_with_facts on facts.citation
  for insert with check (
    cited_by = platform.person()
    and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead', 'reviewer')
  );
create policy a_citation_is_renewed_by_those_who_work_with_facts on facts.citation
  for update using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead', 'reviewer'))
  with check (
    cited_by = platform.person()
    and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead', 'reviewer')
  );
create policy a_citation_is_taken_out_by_those_who_work_with_facts on facts.citation
  for delete using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead', 'reviewer'));
create policy citations_are_seen_by_those_who_work_with_facts on facts.citation
  for select using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead', 'reviewer'));
grant select, insert, update, delete on facts.citation to evenhand_app;

grant usage on schema facts to evenhand_app;
