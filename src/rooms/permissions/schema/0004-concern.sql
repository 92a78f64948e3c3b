-- A worry about a child (K13). Each has a key of its own, sealed to whoever raised it, the safeguarding leads, the
-- co-ordinator and the deputy; whoever holds no such key sees no row either.
create table permissions.concern (
  id uuid primary key,
  file uuid not null,
  in_danger_now boolean not null,
  by uuid not null,
  at timestamptz not null,
  review_on date not null,
  reviewed_at timestamptz,
  sealed_words bytea not null,
  version integer not null default 1
);
create index concern_open on permissions.concern (review_on) where reviewed_at is null;
create index concern_file on permissions.concern (file);
alter table permissions.concern enable row level security;
alter table permissions.concern force row level security;
create policy a_concern_is_raised_by_whoever_works_with_the_family on permissions.concern
  for insert with check (
    by = platform.person()
    and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
    and (select true from casework.open_file f where f.id = permissions.concern.file)
  );
create policy a_concern_is_seen_by_those_who_hold_its_key on permissions.concern
  for select using (
    platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
    and exists (
      select from vault.open_file_grant g where g.file = permissions.concern.id and g.person = platform.person()
    )
  );
-- Whoever is shut out of the family's file loses its concerns in the same act, also those that whoever does it holds no key to.
create policy that_a_file_has_concerns_is_known_to_the_act_that_shuts_somebody_out on permissions.concern
  for select using (platform.holds('registrar') and platform.holds('coordinator', 'deputy'));
-- A concern is never lost with those who could open it: where nobody who leads holds its key any more, whoever leads and
-- may open the family's file learns that it waits, and who recorded it; its words stay closed to them.
create policy that_a_concern_waits_which_nobody_who_leads_can_open_is_known_to_them on permissions.concern
  for select using (
    platform.holds('coordinator', 'deputy')
    and (select true from casework.open_file f where f.id = permissions.concern.file)
    and not exists (
      select from vault.open_file_grant g join people.open_safeguarder s on s.person = g.person
      where g.file = permissions.concern.id
    )
  );
create policy a_concern_is_reviewed_by_those_who_hold_its_key on permissions.concern
  for update using (
    platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
    and exists (
      select from vault.open_file_grant g where g.file = permissions.concern.id and g.person = platform.person()
    )
  );
create policy a_concern_is_erased_with_its_file_by_those_who_lead on permissions.concern
  for delete using (platform.holds('coordinator', 'deputy'));
grant select, insert, update, delete on permissions.concern to evenhand_app;

-- What was done about it: who decided, what was passed to whom, whether the family was told and why not, the review.
create table permissions.concern_step (
  id uuid primary key,
  file uuid not null,
  concern uuid not null references permissions.concern on delete cascade,
  kind text not null check (kind in ('decided', 'passed-on', 'family-told', 'family-not-told', 'reviewed', 'noted')),
  by uuid not null,
  at timestamptz not null,
  sealed_words bytea not null,
  version integer not null default 1
);
create index concern_step_concern on permissions.concern_step (concern, at);
alter table permissions.concern_step enable row level security;
alter table permissions.concern_step force row level security;
create policy a_step_is_entered_by_those_who_hold_the_concerns_key on permissions.concern_step
  for insert with check (
    by = platform.person()
    and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
    and exists (select from permissions.concern c where c.id = permissions.concern_step.concern)
  );
create policy a_step_is_seen_by_those_who_hold_the_concerns_key on permissions.concern_step
  for select using (
    platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
    and exists (select from permissions.concern c where c.id = permissions.concern_step.concern)
  );
create policy a_step_is_erased_with_its_file_by_those_who_lead on permissions.concern_step
  for delete using (platform.holds('coordinator', 'deputy'));
-- Its file is changed where two files are made one, by those who lead.
create policy a_step_goes_with_its_file_by_those_who_lead on permissions.concern_step
  for update using (platform.holds('coordinator', 'deputy')) with check (platform.holds('coordinator', 'deputy'));
grant select, insert, update, delete on permissions.concern_step to evenhand_app;
