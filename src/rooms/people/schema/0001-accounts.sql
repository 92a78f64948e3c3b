-- Who works here, what they may do, and how they prove who they are.

create schema people authorization evenhand_owner;

create table people.account (
  id uuid primary key,
  sealed_name bytea not null,
  state text not null check (state in ('invited', 'active', 'inactive')),
  made_at timestamptz not null,
  joined_at timestamptz,
  version integer not null default 1
);
alter table people.account enable row level security;
alter table people.account force row level security;
create policy the_first_account_is_made_by_the_founder on people.account
  for insert with check (platform.holds('founder') and not exists (select from people.account));
create policy accounts_are_made_by_those_who_lead on people.account
  for insert with check (platform.holds('coordinator', 'deputy'));
create policy who_works_here_is_seen_by_those_who_work_here on people.account
  for select using (
    id = platform.person()
    or platform.holds('founder', 'doorkeeper', 'coordinator', 'deputy', 'officer', 'safeguarding-lead', 'operator')
  );
create policy an_account_is_changed_by_those_who_lead_and_never_ones_own on people.account
  for update using (platform.holds('coordinator', 'deputy') and id <> platform.person())
  with check (platform.holds('coordinator', 'deputy') and id <> platform.person());
create policy an_account_is_opened_at_the_door on people.account
  for update using (platform.holds('doorkeeper') and state = 'invited')
  with check (platform.holds('doorkeeper') and state = 'active');
create policy an_account_is_closed_or_invited_again_by_the_operator_and_never_opened on people.account
  for update using (platform.holds('operator') and id <> platform.person() and state in ('invited', 'active'))
  with check (platform.holds('operator') and id <> platform.person() and state in ('invited', 'inactive'));
create policy an_account_that_nobody_took_up_is_removed_by_those_who_lead on people.account
  for delete using (platform.holds('coordinator', 'deputy') and state = 'invited' and joined_at is null);
grant select, insert, update, delete on people.account to evenhand_app;

-- Where somebody is reached: apart from the account, since colleagues see names and not addresses.
create table people.address (
  person uuid primary key references people.account on delete cascade,
  address_lookup bytea not null unique,
  sealed_address bytea not null
);
alter table people.address enable row level security;
alter table people.address force row level security;
create policy the_first_address_is_entered_by_the_founder on people.address
  for insert with check (platform.holds('founder') and not exists (select from people.address));
create policy addresses_are_entered_by_those_who_lead on people.address
  for insert with check (platform.holds('coordinator', 'deputy'));
create policy addresses_are_seen_by_those_who_invite_and_at_the_door on people.address
  for select using (platform.holds('founder', 'doorkeeper', 'coordinator', 'deputy', 'operator'));
grant select, insert on people.address to evenhand_app;

create table people.role_held (
  person uuid not null references people.account on delete cascade,
  role text not null,
  given_by uuid,
  since timestamptz not null,
  primary key (person, role)
);
alter table people.role_held enable row level security;
alter table people.role_held force row level security;
create policy the_first_role_is_given_by_the_founder on people.role_held
  for insert with check (platform.holds('founder') and not exists (select from people.role_held));
create policy roles_are_given_by_those_who_lead_and_never_to_oneself on people.role_held
  for insert with check (platform.holds('coordinator', 'deputy') and person <> platform.person());
create policy roles_are_taken_by_those_who_lead_and_never_from_oneself on people.role_held
  for delete using (platform.holds('coordinator', 'deputy') and person <> platform.person());
create policy roles_are_seen_with_the_accounts on people.role_held
  for select using (
    person = platform.person()
    or platform.holds('founder', 'doorkeeper', 'coordinator', 'deputy', 'officer', 'safeguarding-lead', 'operator')
  );
grant select, insert, delete on people.role_held to evenhand_app;

create table people.password (
  person uuid primary key references people.account,
  salt bytea not null,
  verifier bytea not null,
  set_at timestamptz not null
);
alter table people.password enable row level security;
alter table people.password force row level security;
create policy a_password_is_set_at_first_run_or_with_an_invitation on people.password
  for insert with check (platform.holds('founder', 'doorkeeper'));
create policy passwords_are_checked_at_the_door_only on people.password
  for select using (platform.holds('doorkeeper'));
create policy a_password_is_changed_at_the_door_only on people.password
  for update using (platform.holds('doorkeeper')) with check (platform.holds('doorkeeper'));
grant select, insert, update on people.password to evenhand_app;

-- An invitation carries the service key, sealed under its own token: the link opens it, the database alone does not.
create table people.invitation (
  token_hash bytea primary key,
  person uuid not null unique references people.account on delete cascade,
  sealed_service_key bytea,
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
alter table people.invitation enable row level security;
alter table people.invitation force row level security;
create policy invitations_are_made_by_those_who_lead on people.invitation
  for insert with check (platform.holds('coordinator', 'deputy') and made_by = platform.person());
create policy an_invitation_without_a_key_is_made_by_the_operator on people.invitation
  for insert with check (
    platform.holds('operator') and made_by = platform.person() and sealed_service_key is null
  );
create policy invitations_are_seen_by_those_who_make_them_and_at_the_door on people.invitation
  for select using (platform.holds('coordinator', 'deputy', 'operator', 'doorkeeper', 'timekeeper'));
create policy an_invitation_is_used_up_at_the_door_and_withdrawn_by_those_who_make_them on people.invitation
  for delete using (platform.holds('coordinator', 'deputy', 'operator', 'doorkeeper'));
create policy an_invitation_that_ran_out_is_cleared_by_the_timekeeper on people.invitation
  for delete using (platform.holds('timekeeper'));
grant select, insert, delete on people.invitation to evenhand_app;

-- A session: the hash of the cookie, and the person's keys sealed under the cookie itself. Until its step is 'in', it
-- is half a session: whoever carries it is nobody yet, and may take the next step only.
create table people.session (
  token_hash bytea primary key,
  id uuid not null unique,
  person uuid not null references people.account,
  step text not null check (step in ('second', 'keys', 'set-up', 'new-password', 'recovery-code', 'in')),
  shown text[] not null,
  sealed_keys bytea,
  device text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  -- After so many minutes without a request it ends: fewer where its owner works away from the office (D25).
  idle_minutes integer not null default 60 check (idle_minutes in (15, 60))
);
create index session_person on people.session (person);
alter table people.session enable row level security;
alter table people.session force row level security;
create policy sessions_are_kept_at_the_door on people.session
  for all using (platform.holds('doorkeeper')) with check (platform.holds('doorkeeper'));
create policy the_first_session_is_opened_by_the_founder on people.session
  for insert with check (platform.holds('founder'));
create policy a_session_is_seen_and_ended_by_its_owner on people.session
  for select using (person = platform.person());
create policy a_session_is_ended_by_its_owner on people.session
  for delete using (person = platform.person() or platform.holds('timekeeper'));
create policy sessions_are_seen_by_those_who_may_end_them on people.session
  for select using (platform.holds('coordinator', 'deputy', 'operator'));
create policy sessions_are_ended_by_those_who_lead_and_the_operator on people.session
  for delete using (platform.holds('coordinator', 'deputy', 'operator'));
create policy old_sessions_are_seen_by_the_timekeeper on people.session
  for select using (platform.holds('timekeeper'));
grant select, insert, update, delete on people.session to evenhand_app;

grant usage on schema people to evenhand_app;

-- The number by which colleagues reach somebody at once, where they have entered one: it stands on the risk card.
create table people.telephone (
  person uuid primary key references people.account on delete cascade,
  sealed_number bytea not null
);
alter table people.telephone enable row level security;
alter table people.telephone force row level security;
create policy a_telephone_is_seen_by_its_owner_and_those_who_work_with_families on people.telephone
  for select using (
    person = platform.person() or platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
  );
create policy a_telephone_is_found_by_the_operator_who_closes_its_account on people.telephone
  for select using (platform.holds('operator'));
create policy a_telephone_is_entered_by_its_owner on people.telephone
  for insert with check (person = platform.person());
create policy a_telephone_is_changed_by_its_owner on people.telephone
  for update using (person = platform.person()) with check (person = platform.person());
create policy a_telephone_is_taken_away_by_its_owner_or_with_the_account on people.telephone
  for delete using (person = platform.person() or platform.holds('coordinator', 'deputy', 'operator'));
grant select, insert, update, delete on people.telephone to evenhand_app;
