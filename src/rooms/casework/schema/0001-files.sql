-- A family's file: its people, and each contact. Who they are and what was said is sealed under the file's own key.

create schema casework authorization evenhand_owner;

create sequence casework.reference as integer start 1001;
grant usage on sequence casework.reference to evenhand_app;

create table casework.file (
  id uuid primary key,
  reference integer not null unique default nextval('casework.reference'),
  kind text not null default 'family' check (kind in ('family', 'young-person')),
  opened_by uuid not null,
  opened_at timestamptz not null,
  in_error_since timestamptz,
  merged_into uuid references casework.file,
  reminders_stopped_at timestamptz,
  reminders_stopped_by uuid,
  version integer not null default 1
);
alter table casework.file enable row level security;
alter table casework.file force row level security;
create policy files_are_opened_by_those_who_work_with_families on casework.file
  for insert with check (
    opened_by = platform.person()
    and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
  );
create policy files_are_seen_by_those_who_work_with_families_or_this_one on casework.file
  for select using (
    (
      platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
      and not exists (select from vault.open_restriction r where r.file = casework.file.id)
    )
    or (
      platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead', 'volunteer')
      and exists (select from vault.open_file_grant g where g.file = casework.file.id and g.person = platform.person())
    )
  );
create policy a_file_is_changed_by_those_who_work_with_families on casework.file
  for update using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'))
  with check (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
create policy a_file_is_erased_by_those_who_lead on casework.file
  for delete using (platform.holds('coordinator', 'deputy'));
grant select, insert, update, delete on casework.file to evenhand_app;

create table casework.person (
  id uuid primary key,
  file uuid not null references casework.file,
  kind text not null check (kind in ('parent', 'child', 'young-person', 'other')),
  sealed_details bytea not null,
  role_explained_at timestamptz,
  role_explained_by uuid,
  version integer not null default 1
);
create index person_file on casework.person (file);
alter table casework.person enable row level security;
alter table casework.person force row level security;
create policy people_of_a_file_are_entered_by_those_who_work_with_families on casework.person
  for insert with check (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
create policy people_of_a_file_are_seen_by_those_who_see_the_file on casework.person
  for select using (
    (
      platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
      and not exists (select from vault.open_restriction r where r.file = casework.person.file)
    )
    or (
      platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead', 'volunteer')
      and exists (select from vault.open_file_grant g where g.file = casework.person.file and g.person = platform.person())
    )
  );
create policy people_of_a_file_are_changed_by_those_who_work_with_families on casework.person
  for update using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'))
  with check (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
create policy people_of_a_file_are_erased_by_those_who_lead on casework.person
  for delete using (platform.holds('coordinator', 'deputy'));
grant select, insert, update, delete on casework.person to evenhand_app;

create table casework.contact (
  id uuid primary key,
  file uuid not null references casework.file,
  channel text not null,
  direction text not null default 'in' check (direction in ('in', 'out')),
  with_whom text not null default 'parent'
    check (with_whom in ('parent', 'young-person', 'child', 'practitioner', 'agency', 'other')),
  person uuid references casework.person,
  asked_by text check (asked_by in ('school', 'early-years', 'la', 'health', 'social-care', 'voluntary', 'other')),
  source text check (source in ('said', 'wrote', 'reported')),
  verbatim boolean not null default false,
  role_explained boolean not null default false,
  outcome text check (outcome in ('refused')),
  next_step text check (next_step in ('nothing', 'call-back', 'send-summary')),
  case_id uuid,
  issue text,
  level smallint check (level between 1 and 4),
  minutes integer,
  verified text check (verified in ('agreed-word', 'called-back', 'not-verified')),
  worker uuid not null,
  entered_by uuid,
  at timestamptz not null,
  completed_at timestamptz,
  sealed_words bytea not null,
  amended_by uuid,
  amended_at timestamptz,
  version integer not null default 1
);
create index contact_file on casework.contact (file, at desc);
create index contact_worker on casework.contact (worker, at desc);
create index contact_to_finish on casework.contact (at) where completed_at is null;
alter table casework.contact enable row level security;
alter table casework.contact force row level security;
create policy a_contact_is_logged_by_whoever_took_it_or_enters_it_for_them on casework.contact
  for insert with check (
    (worker = platform.person() or entered_by = platform.person())
    and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
    and (select true from casework.file f where f.id = casework.contact.file)
  );
create policy contacts_are_seen_by_those_who_see_the_file on casework.contact
  for select using (
    (
      platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
      and not exists (select from vault.open_restriction r where r.file = casework.contact.file)
    )
    or (
      platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead', 'volunteer')
      and exists (select from vault.open_file_grant g where g.file = casework.contact.file and g.person = platform.person())
    )
  );
create policy contacts_are_erased_by_those_who_lead on casework.contact
  for delete using (platform.holds('coordinator', 'deputy'));
create policy a_contact_is_amended_by_whoever_took_it_and_those_who_lead on casework.contact
  for update using (
    platform.holds('coordinator', 'deputy')
    or (
      (worker = platform.person() or entered_by = platform.person() or completed_at is null)
      and platform.holds('officer', 'safeguarding-lead')
    )
  )
  with check (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
grant select, insert, update, delete on casework.contact to evenhand_app;

grant usage on schema casework to evenhand_app;
