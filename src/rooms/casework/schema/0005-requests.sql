-- What comes in before anybody knows whose file it is: the public form, a practitioner's, an e-mail. Sealed to the
-- service's public key by whoever takes it in, with nobody signed in; opened by those who work with families.

create table casework.request (
  id uuid primary key,
  reference text not null unique,
  channel text not null check (channel in ('web', 'email', 'practitioner', 'post', 'voicemail')),
  received_at timestamptz not null,
  dated_on date,
  sealed_words bytea not null,
  claimed_by uuid,
  claimed_at timestamptz,
  file uuid references casework.file,
  ended_at timestamptz,
  ended_how text check (ended_how in ('file', 'answered', 'not-for-us', 'spam')),
  ended_by uuid,
  version integer not null default 1
);
create index request_open on casework.request (dated_on, received_at) where ended_at is null;
alter table casework.request enable row level security;
alter table casework.request force row level security;
create policy a_request_is_put_in_by_anyone on casework.request
  for insert with check (
    (platform.holds('visitor', 'post-room') or platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'))
    and ((claimed_by is null and file is null) or claimed_by = platform.person())
  );
create policy requests_are_seen_by_those_who_work_with_families on casework.request
  for select using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
create policy requests_are_taken_by_those_who_work_with_families on casework.request
  for update using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
create policy requests_are_erased_by_those_who_lead on casework.request
  for delete using (platform.holds('coordinator', 'deputy'));
grant select, insert, update, delete on casework.request to evenhand_app;

-- A form that somebody began and may go on with: sealed under the code they were given; without it nobody opens it.
create table casework.begun_request (
  id uuid primary key,
  code_hash bytea not null unique,
  sealed_words bytea not null,
  saved_at timestamptz not null,
  expires_at timestamptz not null
);
alter table casework.begun_request enable row level security;
alter table casework.begun_request force row level security;
create policy a_begun_request_belongs_to_whoever_holds_its_code on casework.begun_request
  using (platform.holds('visitor')) with check (platform.holds('visitor'));
create policy begun_requests_are_cleared_by_the_timekeeper on casework.begun_request
  for delete using (platform.holds('timekeeper'));
create policy the_timekeeper_sees_what_is_over on casework.begun_request
  for select using (platform.holds('timekeeper'));
grant select, insert, update, delete on casework.begun_request to evenhand_app;
