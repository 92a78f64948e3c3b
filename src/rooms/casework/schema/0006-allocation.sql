-- Who holds what: allocation is a record; so is an absence with its cover, and each file kept apart from another.

create table casework.allocation (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid not null references casework.case,
  worker uuid,
  by uuid not null,
  at timestamptz not null,
  because text not null
    check (because in ('first', 'claimed', 'handed-back', 'absence', 'leaving', 'return', 'other')),
  handover uuid
);
create index allocation_case on casework.allocation (case_id, at);
call casework.keep_with_file('casework.allocation');

create table casework.absence (
  id uuid primary key,
  person uuid not null,
  kind text not null check (kind in ('absent', 'leaving')),
  from_on date not null,
  until_on date,
  cover uuid,
  by uuid not null,
  at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid
);
create index absence_open on casework.absence (person) where ended_at is null;
alter table casework.absence enable row level security;
alter table casework.absence force row level security;
create policy absences_are_seen_by_those_who_work_with_families on casework.absence
  for select using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
create policy absences_are_entered_by_those_who_lead_and_by_oneself on casework.absence
  for insert with check (
    platform.holds('coordinator', 'deputy')
    or (person = platform.person() and platform.holds('officer', 'safeguarding-lead'))
  );
create policy absences_are_ended_by_those_who_lead_and_by_oneself on casework.absence
  for update using (
    platform.holds('coordinator', 'deputy')
    or (person = platform.person() and platform.holds('officer', 'safeguarding-lead'))
  );
grant select, insert, update on casework.absence to evenhand_app;

-- Everybody takes a case on for themselves and hands their own back; only those who lead give one to somebody else, but
-- for what is one's own and handed over because one is away.
create policy a_case_is_given_to_somebody_else_by_those_who_lead on casework.allocation as restrictive
  for insert with check (
    platform.holds('coordinator', 'deputy')
    or worker is null
    or worker = platform.person()
    or exists (
      select from casework.absence a
      where a.id = casework.allocation.handover and a.person = platform.person()
    )
  );

-- What was handed over in one step, and to whom (nobody where it is null), so that it can be handed back.
create table casework.handed_over (
  id uuid primary key,
  absence uuid not null references casework.absence,
  what text not null check (what in ('case', 'promise', 'request', 'letter', 'paper')),
  thing uuid not null,
  file uuid references casework.file,
  became uuid,
  at timestamptz not null,
  returned_at timestamptz
);
create index handed_over_absence on casework.handed_over (absence);
alter table casework.handed_over enable row level security;
alter table casework.handed_over force row level security;
create policy what_was_handed_over_is_seen_with_the_file_it_belongs_to on casework.handed_over
  for select using (
    platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
    and (file is null or (select true from casework.file f where f.id = casework.handed_over.file))
  );
create policy what_was_handed_over_is_entered_with_the_absence on casework.handed_over
  for insert with check (
    platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
    and exists (
      select from casework.absence a
      where a.id = absence and (platform.holds('coordinator', 'deputy') or a.person = platform.person())
    )
  );
create policy what_was_handed_over_is_handed_back_by_those_who_work_with_families on casework.handed_over
  for update using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
create policy what_was_handed_over_is_erased_with_its_file_by_those_who_lead on casework.handed_over
  for delete using (platform.holds('coordinator', 'deputy'));
grant select, insert, update, delete on casework.handed_over to evenhand_app;

-- Two files about one child whose parents are in dispute, or a young person's beside their parents': who knows that
-- they belong together is only whoever leads (domain.md §8 task 35).
create table casework.kept_apart (
  file uuid not null references casework.file,
  other uuid not null references casework.file,
  because text not null check (because in ('parents-in-dispute', 'young-person', 'split')),
  by uuid not null,
  at timestamptz not null,
  primary key (file, other)
);
alter table casework.kept_apart enable row level security;
alter table casework.kept_apart force row level security;
create policy files_kept_apart_are_known_to_those_who_lead on casework.kept_apart
  for select using (platform.holds('coordinator', 'deputy'));
create policy files_are_put_apart_by_those_who_work_with_families on casework.kept_apart
  for insert with check (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
create policy files_kept_apart_are_erased_by_those_who_lead on casework.kept_apart
  for delete using (platform.holds('coordinator', 'deputy'));
grant select, insert, delete on casework.kept_apart to evenhand_app;

-- Saved filters of one person's lists: codes and words of their own, no family's.
create table casework.saved_filter (
  id uuid primary key,
  person uuid not null,
  name text not null,
  list text not null,
  chosen jsonb not null,
  at timestamptz not null
);
alter table casework.saved_filter enable row level security;
alter table casework.saved_filter force row level security;
create policy filters_belong_to_whoever_saved_them on casework.saved_filter
  using (person = platform.person() and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'))
  with check (person = platform.person() and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
grant select, insert, delete on casework.saved_filter to evenhand_app;
