-- What somebody shows besides a password, the way back when it is lost, and how often somebody tried.

-- An authenticator app: its secret, sealed under the person's own key, and the last half minute whose code was used.
create table people.authenticator (
  person uuid primary key references people.account,
  sealed_secret bytea not null,
  last_step bigint not null,
  set_at timestamptz not null
);
alter table people.authenticator enable row level security;
alter table people.authenticator force row level security;
create policy authenticators_are_kept_and_checked_at_the_door on people.authenticator
  for all using (platform.holds('doorkeeper')) with check (platform.holds('doorkeeper'));
create policy that_there_is_one_is_seen_by_its_owner on people.authenticator
  for select using (person = platform.person());
grant select, insert, update, delete on people.authenticator to evenhand_app;

-- A passkey: its public half. The private half never leaves the device.
create table people.passkey (
  id text primary key,
  person uuid not null references people.account,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  sealed_name bytea not null,
  unlocks boolean not null,
  made_at timestamptz not null,
  used_at timestamptz
);
create index passkey_person on people.passkey (person);
alter table people.passkey enable row level security;
alter table people.passkey force row level security;
create policy passkeys_are_kept_and_checked_at_the_door on people.passkey
  for all using (platform.holds('doorkeeper')) with check (platform.holds('doorkeeper'));
create policy passkeys_are_seen_by_their_owner on people.passkey
  for select using (person = platform.person());
grant select, insert, update, delete on people.passkey to evenhand_app;

-- What a browser was asked to sign: good once, for that browser, for five minutes.
create table people.challenge (
  challenge_hash bytea primary key,
  browser bytea not null,
  made_at timestamptz not null
);
alter table people.challenge enable row level security;
alter table people.challenge force row level security;
create policy challenges_are_made_and_used_up_at_the_door on people.challenge
  for all using (platform.holds('doorkeeper')) with check (platform.holds('doorkeeper'));
create policy old_challenges_are_seen_by_the_timekeeper on people.challenge
  for select using (platform.holds('timekeeper'));
create policy old_challenges_are_cleared_by_the_timekeeper on people.challenge
  for delete using (platform.holds('timekeeper'));
grant select, insert, delete on people.challenge to evenhand_app;

-- That there is a recovery code, and which of the vault's wraps it opens; the code itself is on paper.
create table people.recovery_code (
  person uuid primary key references people.account,
  wrap text not null,
  made_at timestamptz not null
);
alter table people.recovery_code enable row level security;
alter table people.recovery_code force row level security;
create policy recovery_codes_are_kept_and_used_up_at_the_door on people.recovery_code
  for all using (platform.holds('doorkeeper')) with check (platform.holds('doorkeeper'));
create policy that_there_is_a_recovery_code_is_seen_by_its_owner on people.recovery_code
  for select using (person = platform.person());
grant select, insert, update, delete on people.recovery_code to evenhand_app;

-- How often somebody tried and was not let in: by account and by network address, both as keyed hashes, so that a
-- program that was started again does not forget, and the table does not say who was tried, nor from where.
create table people.attempt (
  kind text not null check (kind in ('password', 'code', 'recovery', 'own', 'network')),
  subject bytea not null,
  tries integer not null,
  last_at timestamptz not null,
  locked_until timestamptz,
  primary key (kind, subject)
);
alter table people.attempt enable row level security;
alter table people.attempt force row level security;
create policy attempts_are_counted_at_the_door on people.attempt
  for all using (platform.holds('doorkeeper')) with check (platform.holds('doorkeeper'));
create policy old_attempts_are_seen_by_the_timekeeper on people.attempt
  for select using (platform.holds('timekeeper'));
create policy old_attempts_are_forgotten_by_the_timekeeper on people.attempt
  for delete using (platform.holds('timekeeper'));
grant select, insert, update, delete on people.attempt to evenhand_app;
