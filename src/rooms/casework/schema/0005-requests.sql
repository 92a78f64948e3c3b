-- What comes in before anybody knows whose file it is: the public form, a practitioner's, an e-mail. Sealed to the
-- service's public key by whoever takes it in, with nobody signed in; opened by those who work with families.

create table casework.request (
  id uuid primary key,
  reference text not null unique,
  channel text not null check (channel in ('web', 'email', 'practitioner', 'post', 'voicemail')),
  received_at timestamptz not null,
  dated_on date,
  sealed_words bytea,
  claimed_by uuid,
  claimed_at timestamptz,
  file uuid references casework.file,
  contact uuid references casework.contact on delete set null,
  ended_at timestamptz,
  ended_how text check (ended_how in ('file', 'answered', 'not-for-us', 'spam')),
  ended_by uuid,
  version integer not null default 1,
  constraint what_is_in_a_file_is_not_kept_under_the_services_key_too check (file is null or sealed_words is null),
  constraint what_waits_has_its_words check (ended_at is not null or sealed_words is not null)
);
create index request_open on casework.request (dated_on, received_at) where ended_at is null;
create index request_received on casework.request (received_at);
create index request_put_aside on casework.request (ended_at) where ended_at is not null and sealed_words is not null;
alter table casework.request enable row level security;
alter table casework.request force row level security;
create policy a_request_is_put_in_by_anyone on casework.request
  for insert with check (
    (platform.holds('visitor', 'post-room') or platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'))
    and ((claimed_by is null and file is null) or claimed_by = platform.person())
  );
create policy requests_are_seen_by_those_who_work_with_families_and_see_the_file on casework.request
  for select using (
    platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
    and (file is null or (select true from casework.file f where f.id = casework.request.file))
  );
create policy requests_are_taken_by_those_who_work_with_families on casework.request
  for update using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
create policy the_words_of_what_was_put_aside_are_forgotten_by_the_timekeeper on casework.request
  for update using (platform.holds('timekeeper') and ended_at is not null);
create policy requests_are_erased_by_those_who_lead on casework.request
  for delete using (platform.holds('coordinator', 'deputy'));
create policy how_long_requests_wait_is_counted_by_the_timekeeper on casework.request
  for select using (platform.holds('timekeeper'));
create policy when_a_promise_was_kept_is_counted_by_the_timekeeper on casework.promise
  for select using (platform.holds('timekeeper') and contact is not null);
grant select, insert, update, delete on casework.request to evenhand_app;

-- How long people wait at present: one figure, counted by the timekeeper, shown to everybody.
create table casework.waiting (
  single boolean primary key default true check (single),
  working_days integer,
  requests integer not null,
  counted_at timestamptz not null
);
alter table casework.waiting enable row level security;
alter table casework.waiting force row level security;
create policy how_long_people_wait_is_said_to_anyone on casework.waiting
  for select using (platform.somebody_acts());
create policy how_long_people_wait_is_written_down_by_the_timekeeper on casework.waiting
  for insert with check (platform.holds('timekeeper'));
create policy how_long_people_wait_is_brought_up_to_date_by_the_timekeeper on casework.waiting
  for update using (platform.holds('timekeeper'));
grant select, insert, update on casework.waiting to evenhand_app;

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
