-- Who holds which key. No key stands here in clear: each is sealed under another that arrives with a person.

create schema vault authorization evenhand_owner;

-- One row: proves that a service key, or the instance secret, is the one that this database was made with.
create table vault.custody (
  one boolean primary key default true check (one),
  service_check bytea not null,
  secret_check bytea not null,
  begun_at timestamptz not null
);
alter table vault.custody enable row level security;
alter table vault.custody force row level security;
create policy custody_is_begun_once_by_the_founder on vault.custody
  for insert with check (platform.holds('founder'));
create policy the_check_values_may_be_read_by_anyone_who_acts on vault.custody
  for select using (true);
create policy the_check_value_changes_with_the_service_key on vault.custody
  for update using (platform.holds('coordinator', 'deputy')) with check (platform.holds('coordinator', 'deputy'));
grant select, insert, update on vault.custody to evenhand_app;

-- A person's own key pair. The private half is not here: it stands in person_wrap, once for each way of opening it.
create table vault.person_key (
  person uuid primary key,
  public_key bytea not null,
  made_at timestamptz not null
);
alter table vault.person_key enable row level security;
alter table vault.person_key force row level security;
create policy a_key_pair_is_made_when_somebody_chooses_a_password on vault.person_key
  for insert with check (platform.holds('founder', 'doorkeeper'));
create policy a_key_pair_that_nobody_can_open_any_more_is_replaced_at_the_door on vault.person_key
  for delete using (platform.holds('doorkeeper'));
create policy a_key_pair_is_used_by_its_owner_and_at_the_door on vault.person_key
  for select using (
    person = platform.person()
    or platform.holds('founder', 'doorkeeper', 'coordinator', 'deputy', 'custodian')
  );
grant select, insert, delete on vault.person_key to evenhand_app;

-- One way of opening a private key: by password, by recovery code, by passkey.
create table vault.person_wrap (
  person uuid not null references vault.person_key on delete cascade,
  kind text not null check (kind in ('password', 'recovery', 'passkey')),
  id text not null,
  sealed_private_key bytea not null,
  made_at timestamptz not null,
  primary key (person, kind, id)
);
alter table vault.person_wrap enable row level security;
alter table vault.person_wrap force row level security;
create policy a_wrap_is_made_with_the_pair_and_at_the_door on vault.person_wrap
  for insert with check (platform.holds('founder', 'doorkeeper'));
create policy a_wrap_is_added_by_whoever_owns_the_pair on vault.person_wrap
  for insert with check (person = platform.person());
create policy a_wrap_is_used_by_its_owner_and_at_the_door on vault.person_wrap
  for select using (person = platform.person() or platform.holds('founder', 'doorkeeper'));
create policy a_wrap_is_renewed_by_its_owner_and_at_the_door on vault.person_wrap
  for update using (person = platform.person() or platform.holds('doorkeeper'))
  with check (person = platform.person() or platform.holds('doorkeeper'));
create policy a_wrap_is_taken_away_by_its_owner_and_at_the_door on vault.person_wrap
  for delete using (person = platform.person() or platform.holds('doorkeeper'));
grant select, insert, update, delete on vault.person_wrap to evenhand_app;

-- The service key, sealed to one person's public key: with it they open the service's files, without it nothing.
create table vault.service_grant (
  person uuid primary key references vault.person_key on delete cascade,
  sealed_service_key bytea not null,
  granted_by uuid,
  granted_at timestamptz not null
);
alter table vault.service_grant enable row level security;
alter table vault.service_grant force row level security;
create policy the_service_key_is_granted_by_those_who_lead on vault.service_grant
  for insert with check (platform.holds('founder', 'doorkeeper', 'coordinator', 'deputy', 'custodian'));
create policy a_grant_is_seen_by_its_holder_and_at_the_door on vault.service_grant
  for select using (
    person = platform.person()
    or platform.holds('founder', 'doorkeeper', 'coordinator', 'deputy', 'custodian')
  );
create policy a_grant_is_sealed_anew_by_those_who_lead on vault.service_grant
  for update using (platform.holds('coordinator', 'deputy')) with check (platform.holds('coordinator', 'deputy'));
create policy a_grant_is_withdrawn_by_those_who_lead on vault.service_grant
  for delete using (platform.holds('coordinator', 'deputy', 'doorkeeper', 'custodian'));
grant select, insert, update, delete on vault.service_grant to evenhand_app;

-- The way back when nobody can open anything: the service key, sealed to a key that exists in three parts on paper.
-- Two of them open it. A newer set takes its place once its sheets are confirmed.
create table vault.escrow (
  id uuid primary key,
  public_key bytea not null,
  sealed_service_key bytea not null,
  made_by uuid,
  made_at timestamptz not null,
  confirmed_at timestamptz
);
alter table vault.escrow enable row level security;
alter table vault.escrow force row level security;
create policy recovery_sheets_are_made_at_first_run_and_by_those_who_lead on vault.escrow
  for insert with check (platform.holds('founder', 'coordinator', 'deputy'));
create policy what_is_sealed_to_the_sheets_may_be_seen_by_those_who_work_here on vault.escrow
  for select using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead', 'custodian'));
create policy sheets_are_confirmed_by_those_who_lead on vault.escrow
  for update using (platform.holds('coordinator', 'deputy')) with check (platform.holds('coordinator', 'deputy'));
create policy older_sheets_are_done_away_with_by_those_who_lead on vault.escrow
  for delete using (platform.holds('coordinator', 'deputy'));
grant select, insert, update, delete on vault.escrow to evenhand_app;

-- When two sheets were last tried, and who stood by.
create table vault.escrow_drill (
  id uuid primary key,
  escrow uuid not null,
  at timestamptz not null,
  sealed_present bytea not null
);
alter table vault.escrow_drill enable row level security;
alter table vault.escrow_drill force row level security;
create policy a_drill_is_entered_by_the_custodian on vault.escrow_drill
  for insert with check (platform.holds('custodian'));
create policy drills_are_seen_by_those_who_lead on vault.escrow_drill
  for select using (platform.holds('coordinator', 'deputy', 'custodian'));
grant select, insert on vault.escrow_drill to evenhand_app;

-- A key for each family's file, sealed under the service key; empty while the file is restricted to named people.
create table vault.file_key (
  file uuid primary key,
  sealed_file_key bytea,
  made_at timestamptz not null
);
alter table vault.file_key enable row level security;
alter table vault.file_key force row level security;
create policy a_file_key_is_made_by_whoever_opens_the_file on vault.file_key
  for insert with check (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
create policy file_keys_are_used_by_those_who_work_with_families on vault.file_key
  for select using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
create policy file_keys_are_sealed_anew_by_those_who_lead on vault.file_key
  for update using (platform.holds('coordinator', 'deputy')) with check (platform.holds('coordinator', 'deputy'));
create policy a_file_key_is_erased_by_those_who_lead on vault.file_key
  for delete using (platform.holds('coordinator', 'deputy', 'custodian'));
grant select, insert, update, delete on vault.file_key to evenhand_app;

-- Files that only named people open.
create table vault.restriction (
  file uuid primary key,
  restricted_by uuid not null,
  restricted_at timestamptz not null
);
alter table vault.restriction enable row level security;
alter table vault.restriction force row level security;
create policy files_are_restricted_by_those_who_lead on vault.restriction
  for insert with check (restricted_by = platform.person() and platform.holds('coordinator', 'deputy'));
create policy that_a_file_is_restricted_is_known_to_those_who_work_with_families on vault.restriction
  for select using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
create policy a_restriction_is_lifted_by_those_who_lead on vault.restriction
  for delete using (platform.holds('coordinator', 'deputy', 'custodian'));
grant select, insert, delete on vault.restriction to evenhand_app;

-- One file's key, sealed to one person: for volunteers, who open no other, and for files that are restricted.
create table vault.file_grant (
  file uuid not null,
  person uuid not null references vault.person_key on delete cascade,
  sealed_file_key bytea not null,
  granted_by uuid,
  granted_at timestamptz not null,
  primary key (file, person)
);
create index file_grant_person on vault.file_grant (person);
alter table vault.file_grant enable row level security;
alter table vault.file_grant force row level security;
create policy one_file_is_granted_by_those_who_lead on vault.file_grant
  for insert with check (platform.holds('coordinator', 'deputy', 'custodian'));
create policy a_file_grant_is_seen_by_its_holder_and_those_who_lead on vault.file_grant
  for select using (person = platform.person() or platform.holds('coordinator', 'deputy', 'custodian'));
create policy a_file_grant_is_sealed_anew_by_those_who_lead on vault.file_grant
  for update using (platform.holds('coordinator', 'deputy')) with check (platform.holds('coordinator', 'deputy'));
create policy a_file_grant_is_withdrawn_by_those_who_lead on vault.file_grant
  for delete using (platform.holds('coordinator', 'deputy', 'doorkeeper', 'custodian'));
grant select, insert, update, delete on vault.file_grant to evenhand_app;

-- A restricted file's key, sealed to each set of recovery sheets: the service key does not open it.
create table vault.file_escrow (
  file uuid not null,
  escrow uuid not null references vault.escrow,
  sealed_file_key bytea not null,
  primary key (file, escrow)
);
alter table vault.file_escrow enable row level security;
alter table vault.file_escrow force row level security;
create policy restricted_files_are_kept_for_recovery_by_those_who_lead on vault.file_escrow
  for all using (platform.holds('coordinator', 'deputy', 'custodian'))
  with check (platform.holds('coordinator', 'deputy'));
grant select, insert, delete on vault.file_escrow to evenhand_app;

-- Files that were erased: done again after a restore, from which they would come back.
create table vault.erased (
  file uuid primary key,
  at timestamptz not null
);
alter table vault.erased enable row level security;
alter table vault.erased force row level security;
create policy an_erasure_is_remembered_by_those_who_lead on vault.erased
  for insert with check (platform.holds('coordinator', 'deputy', 'custodian'));
create policy erasures_are_known_to_those_who_lead_and_keep_backups on vault.erased
  for select using (platform.holds('coordinator', 'deputy', 'operator', 'custodian', 'timekeeper'));
grant select, insert on vault.erased to evenhand_app;

-- What other rooms' row policies ask: is the file restricted, and is it granted to whoever acts.
create view vault.open_restriction with (security_invoker = true) as select file from vault.restriction;
grant select on vault.open_restriction to evenhand_app;
create view vault.open_file_grant with (security_invoker = true) as select file, person from vault.file_grant;
grant select on vault.open_file_grant to evenhand_app;

-- What the search in memory is built from: a person's names and numbers, sealed as a whole, and which file they are in.
create table vault.index_entry (
  seq bigint generated always as identity primary key,
  file uuid not null,
  entry uuid not null,
  sealed_words bytea not null
);
create index index_entry_entry on vault.index_entry (entry);
alter table vault.index_entry enable row level security;
alter table vault.index_entry force row level security;
create policy the_index_is_kept_by_those_who_work_with_families on vault.index_entry
  for all using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead', 'custodian'))
  with check (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
grant select, insert, update, delete on vault.index_entry to evenhand_app;

grant usage on schema vault to evenhand_app;
