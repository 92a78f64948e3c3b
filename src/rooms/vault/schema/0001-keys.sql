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
grant select, insert on vault.custody to evenhand_app;

-- A person's own key pair; the private half is sealed under what their password yields.
create table vault.person_key (
  person uuid primary key,
  public_key bytea not null,
  sealed_private_key bytea not null,
  made_at timestamptz not null
);
alter table vault.person_key enable row level security;
alter table vault.person_key force row level security;
create policy a_key_pair_is_made_when_somebody_chooses_a_password on vault.person_key
  for insert with check (platform.holds('founder', 'doorkeeper'));
create policy a_key_pair_is_used_by_its_owner_and_at_the_door on vault.person_key
  for select using (person = platform.person() or platform.holds('founder', 'doorkeeper', 'coordinator', 'deputy'));
grant select, insert on vault.person_key to evenhand_app;

-- The service key, sealed to one person's public key: with it they open the service's files, without it nothing.
create table vault.service_grant (
  person uuid primary key,
  sealed_service_key bytea not null,
  granted_by uuid,
  granted_at timestamptz not null
);
alter table vault.service_grant enable row level security;
alter table vault.service_grant force row level security;
create policy the_service_key_is_granted_at_first_run_and_by_invitation on vault.service_grant
  for insert with check (platform.holds('founder', 'doorkeeper', 'coordinator', 'deputy'));
create policy a_grant_is_seen_by_its_holder_and_at_the_door on vault.service_grant
  for select using (person = platform.person() or platform.holds('founder', 'doorkeeper', 'coordinator', 'deputy'));
create policy a_grant_is_withdrawn_by_those_who_lead on vault.service_grant
  for delete using (platform.holds('coordinator', 'deputy'));
grant select, insert, delete on vault.service_grant to evenhand_app;

-- A key for each family's file, sealed under the service key.
create table vault.file_key (
  file uuid primary key,
  sealed_file_key bytea not null,
  made_at timestamptz not null
);
alter table vault.file_key enable row level security;
alter table vault.file_key force row level security;
create policy a_file_key_is_made_by_whoever_opens_the_file on vault.file_key
  for insert with check (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
create policy file_keys_are_used_by_those_who_work_with_families on vault.file_key
  for select using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
grant select, insert on vault.file_key to evenhand_app;

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
  for all using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'))
  with check (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
grant select, insert, delete on vault.index_entry to evenhand_app;

grant usage on schema vault to evenhand_app;
