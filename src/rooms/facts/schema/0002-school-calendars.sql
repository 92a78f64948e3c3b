-- When a school is open, as it says itself: for time limits that the law counts in school days. About no child.

create table facts.school_calendar (
  id uuid primary key,
  school text not null,
  open jsonb not null,
  closed jsonb not null,
  citation text not null,
  entered_by uuid not null,
  entered_at timestamptz not null
);
create index school_calendar_newest on facts.school_calendar (school, entered_at desc);
alter table facts.school_calendar enable row level security;
alter table facts.school_calendar force row level security;

create policy a_school_calendar_is_entered_by_those_who_work_with_facts on facts.school_calendar
  for insert with check (
    entered_by = platform.person()
    and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead', 'reviewer')
  );
create policy a_school_calendar_is_read_by_those_who_work_with_facts on facts.school_calendar
  for select using (
    platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead', 'reviewer')
  );
grant select, insert on facts.school_calendar to evenhand_app;
