-- The ground that every room's policies stand on: who acts, and the two tables that forms need.

create schema if not exists platform authorization evenhand_owner;

create function platform.person() returns uuid language sql stable parallel safe
  return nullif(current_setting('evenhand.person', true), '')::uuid;
comment on function platform.person() is 'The acting person, or null. Unset means null, and null owns no row.';

create function platform.holds(variadic roles text[]) returns boolean language sql stable parallel safe
  return coalesce(string_to_array(current_setting('evenhand.roles', true), ','), '{}') && roles;
comment on function platform.holds(text[]) is 'True when the acting person holds one of these roles. Unset means none.';

-- A finished act, so that a form sent twice makes one record and a lost answer is found again.
create table platform.done (
  key bytea primary key,
  command text not null,
  person uuid,
  answer jsonb not null,
  at timestamptz not null
);
alter table platform.done enable row level security;
alter table platform.done force row level security;
create policy a_finished_act_is_remembered_for_whoever_did_it on platform.done
  for insert with check (person is not distinct from platform.person() and not platform.holds('public'));
create policy a_finished_act_is_known_to_whoever_did_it on platform.done
  for select using (person is not distinct from platform.person() or platform.holds('timekeeper'));
create policy old_acts_are_forgotten_by_the_timekeeper on platform.done
  for delete using (platform.holds('timekeeper'));
grant select, insert, delete on platform.done to evenhand_app;

-- What somebody is typing, sealed so that only they can open it.
create table platform.draft (
  person uuid not null,
  nonce text not null,
  command text not null,
  path text not null,
  sealed bytea not null,
  saved_at timestamptz not null,
  primary key (person, nonce)
);
alter table platform.draft enable row level security;
alter table platform.draft force row level security;
create policy a_draft_belongs_to_whoever_types_it on platform.draft
  for all using (person = platform.person()) with check (person = platform.person());
create policy that_somebody_has_drafts_is_known_to_those_who_lead on platform.draft
  for select using (platform.holds('coordinator', 'deputy'));
create policy old_drafts_are_seen_by_the_timekeeper on platform.draft
  for select using (platform.holds('timekeeper'));
create policy old_drafts_are_cleared_by_the_timekeeper on platform.draft
  for delete using (platform.holds('timekeeper'));
grant select, insert, update, delete on platform.draft to evenhand_app;

grant usage on schema platform to evenhand_app;
grant execute on all functions in schema platform to evenhand_app;
