-- What the service owes to everybody about the data it keeps: who is responsible, how requests and complaints are
-- answered, and what went wrong. Nothing here belongs to a family's file: words are sealed for the service.

create table permissions.controller (
  one boolean primary key default true check (one),
  who text not null check (who in ('service', 'la', 'host')),
  name text not null,
  contact text not null,
  officer text,
  names_staff boolean not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  version integer not null default 1
);
alter table permissions.controller enable row level security;
alter table permissions.controller force row level security;
create policy who_is_responsible_is_known_to_everybody on permissions.controller
  for select using (true);
create policy who_is_responsible_is_entered_by_those_who_lead on permissions.controller
  for insert with check (platform.holds('coordinator', 'deputy'));
create policy who_is_responsible_is_changed_by_those_who_lead on permissions.controller
  for update using (platform.holds('coordinator', 'deputy')) with check (platform.holds('coordinator', 'deputy'));
grant select, insert, update on permissions.controller to evenhand_app;

create procedure permissions.keep_for_those_who_lead(kept regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', kept);
  execute format('alter table %s force row level security', kept);
  execute format(
    'create policy it_is_entered_by_those_who_work_with_families on %s for insert with check (
       by = platform.person() and platform.holds(''coordinator'', ''deputy'', ''officer'', ''safeguarding-lead''))', kept);
  execute format(
    'create policy it_is_seen_by_those_who_lead on %s for select using (platform.holds(''coordinator'', ''deputy''))', kept);
  execute format(
    'create policy it_is_answered_by_those_who_lead on %s for update using (platform.holds(''coordinator'', ''deputy''))
       with check (platform.holds(''coordinator'', ''deputy''))', kept);
  execute format('grant select, insert, update on %s to evenhand_app', kept);
end $$;

-- A request under the Freedom of Information Act, or by the council's information team: answered with figures or
-- declined, never with a file. There is no column that could name one.
create table permissions.information_request (
  id uuid primary key,
  asked_by text not null check (asked_by in ('public', 'council', 'press', 'other')),
  received_on date not null,
  due_on date not null,
  answered_on date,
  outcome text check (outcome in ('figures', 'published-already', 'not-held', 'declined', 'passed-on')),
  sealed_words bytea not null,
  by uuid not null,
  at timestamptz not null,
  version integer not null default 1,
  check ((answered_on is null) = (outcome is null))
);
create index information_request_open on permissions.information_request (due_on) where answered_on is null;
call permissions.keep_for_those_who_lead('permissions.information_request');

-- A complaint about how somebody's data was handled (Data Protection Act 2018 section 164A).
create table permissions.data_complaint (
  id uuid primary key,
  received_on date not null,
  acknowledge_by date not null,
  acknowledged_on date,
  answered_on date,
  outcome text check (outcome in ('upheld', 'partly-upheld', 'not-upheld', 'withdrawn')),
  sealed_words bytea not null,
  by uuid not null,
  at timestamptz not null,
  version integer not null default 1,
  check ((answered_on is null) = (outcome is null))
);
create index data_complaint_open on permissions.data_complaint (received_on) where answered_on is null;
call permissions.keep_for_those_who_lead('permissions.data_complaint');

-- Data of people was lost, seen or changed by mistake (UK GDPR articles 33 and 34): 72 hours from when it was found.
create table permissions.breach (
  id uuid primary key,
  happened_on date,
  found_at timestamptz not null,
  tell_by timestamptz not null,
  people integer not null check (people >= 0),
  risk text not null check (risk in ('unlikely', 'likely', 'high')),
  ico text not null default 'open' check (ico in ('open', 'told', 'not-needed')),
  ico_told_at timestamptz,
  people_told text not null default 'open' check (people_told in ('open', 'told', 'not-needed')),
  people_told_on date,
  closed_at timestamptz,
  sealed_words bytea not null,
  by uuid not null,
  at timestamptz not null,
  version integer not null default 1
);
create index breach_open on permissions.breach (tell_by) where closed_at is null;
call permissions.keep_for_those_who_lead('permissions.breach');
