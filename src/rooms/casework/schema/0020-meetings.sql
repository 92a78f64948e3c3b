-- Meetings: about a family, kept with its file; and those about no family (a strategic board, a panel), which together
-- make the register of what the service took part in, and as what.

-- A volunteer records what happens where they attend: in files that were opened to them, and nowhere else.
create procedure casework.keep_by_volunteers_too(kept regclass) language plpgsql as $$
begin
  execute format(
    'create policy it_is_entered_by_the_volunteer_to_whom_the_file_was_opened on %1$s for insert with check (
       platform.holds(''volunteer'') and by = platform.person()
       and (select true from casework.file f where f.id = %1$s.file))', kept);
  execute format(
    'create policy it_is_changed_by_the_volunteer_to_whom_the_file_was_opened on %1$s for update using (
       platform.holds(''volunteer'') and (select true from casework.file f where f.id = %1$s.file))', kept);
end $$;

create table casework.meeting (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid references casework.case,
  kind text not null check (kind in ('school', 'annual-review', 'mediation', 'tribunal', 'admission-appeal', 'exclusion',
    'transport', 'home-visit', 'other')),
  starts_at timestamptz not null,
  held_at timestamptz,
  cancelled_at timestamptz,
  -- Whether we offered to take notes for the parent, and what they said (K10).
  notes_offered text check (notes_offered in ('wanted', 'not-wanted')),
  -- What became of those notes: they are the parent's.
  notes_are text check (notes_are in ('given', 'kept-for-them', 'destroyed')),
  sealed_words bytea not null,
  by uuid not null,
  at timestamptz not null,
  version integer not null default 1
);
create index meeting_ahead on casework.meeting (starts_at) where held_at is null and cancelled_at is null;
create index meeting_file on casework.meeting (file, starts_at);
create index meeting_case on casework.meeting (case_id) where case_id is not null;
call casework.keep_with_file('casework.meeting');
call casework.keep_by_volunteers_too('casework.meeting');

-- Who of us is there, as exactly one thing. To take part in a decision about a family is none of them, ever.
create table casework.attendance (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid references casework.case,
  meeting uuid not null references casework.meeting,
  person uuid not null,
  role text not null check (role in ('support', 'strategy')),
  supports_as text check (supports_as in ('supporter', 'note-taker', 'speaking', 'representative')),
  stated_at timestamptz not null,
  stated_late boolean not null,
  told_at timestamptz,
  sealed_words bytea,
  by uuid not null,
  version integer not null default 1,
  unique (meeting, person),
  check ((role = 'support') = (supports_as is not null)),
  check (not stated_late or sealed_words is not null)
);
create index attendance_person on casework.attendance (person);
create index attendance_file on casework.attendance (file);
call casework.keep_with_file('casework.attendance');
call casework.keep_by_volunteers_too('casework.attendance');
create policy a_volunteer_says_their_own_role on casework.attendance as restrictive
  for insert with check (
    person = platform.person() or platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));

-- What the parent wants to say or ask there, listed with them beforehand and ticked off (K07).
create table casework.meeting_point (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid references casework.case,
  meeting uuid not null references casework.meeting,
  position integer not null,
  became text check (became in ('raised', 'left-out')),
  settled_at timestamptz,
  sealed_words bytea not null,
  by uuid not null,
  at timestamptz not null,
  version integer not null default 1
);
create index meeting_point_meeting on casework.meeting_point (meeting, position);
create index meeting_point_file on casework.meeting_point (file);
call casework.keep_with_file('casework.meeting_point');
call casework.keep_by_volunteers_too('casework.meeting_point');

-- What was written down: notes that are the parent's (K10), what was cleared up and by whom (K09), whether the parent
-- understood (K08).
create table casework.meeting_note (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid references casework.case,
  meeting uuid not null references casework.meeting,
  kind text not null check (kind in ('parents-notes', 'clarification', 'understanding')),
  source text check (source in ('parent', 'young-person', 'child', 'other')),
  understood text check (understood in ('all', 'after-explaining', 'not-all', 'not-asked')),
  sealed_words bytea not null,
  by uuid not null,
  at timestamptz not null,
  version integer not null default 1,
  check ((kind = 'clarification') = (source is not null)),
  check ((kind = 'understanding') = (understood is not null))
);
create unique index meeting_note_parents on casework.meeting_note (meeting) where kind = 'parents-notes';
create index meeting_note_meeting on casework.meeting_note (meeting, at);
create index meeting_note_file on casework.meeting_note (file);
call casework.keep_with_file('casework.meeting_note');
call casework.keep_by_volunteers_too('casework.meeting_note');

-- Speaking for a parent who cannot go on: only as they agreed, with what they want said (K11, N46).
create table casework.speaking (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid references casework.case,
  meeting uuid not null references casework.meeting,
  person uuid not null,
  agreed_how text not null check (agreed_how in ('said', 'nodded', 'wrote', 'agreed-before')),
  began_at timestamptz not null,
  ended_at timestamptz,
  sealed_words bytea not null,
  by uuid not null,
  version integer not null default 1
);
create index speaking_meeting on casework.speaking (meeting, began_at);
create index speaking_file on casework.speaking (file);
call casework.keep_with_file('casework.speaking');
call casework.keep_by_volunteers_too('casework.speaking');

create table casework.speaking_check (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid references casework.case,
  speaking uuid not null references casework.speaking,
  goes_on boolean not null,
  by uuid not null,
  at timestamptz not null
);
create index speaking_check_speaking on casework.speaking_check (speaking, at);
create index speaking_check_file on casework.speaking_check (file);
call casework.keep_with_file('casework.speaking_check');
call casework.keep_by_volunteers_too('casework.speaking_check');

-- Which papers and steps of the kind's list are done (R20).
create table casework.meeting_step (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid references casework.case,
  meeting uuid not null references casework.meeting,
  step text not null,
  by uuid not null,
  at timestamptz not null,
  unique (meeting, step)
);
create index meeting_step_file on casework.meeting_step (file);
call casework.keep_with_file('casework.meeting_step');
call casework.keep_by_volunteers_too('casework.meeting_step');

-- What somebody thinks of their own part afterwards: for themselves and for supervision (D10). Whoever moves a case to
-- another file does not see it: it stays where its writer reads it, and goes with the meeting when that is erased.
create table casework.reflection (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid references casework.case on delete cascade,
  meeting uuid not null references casework.meeting on delete cascade,
  sealed_words bytea not null,
  by uuid not null,
  at timestamptz not null,
  version integer not null default 1,
  unique (meeting, by)
);
create index reflection_file on casework.reflection (file);
call casework.keep_with_file('casework.reflection');
call casework.keep_by_volunteers_too('casework.reflection');
create policy a_reflection_is_read_by_its_writer_and_in_supervision on casework.reflection as restrictive
  for select using (by = platform.person() or platform.holds('coordinator', 'deputy'));
create policy a_reflection_is_changed_by_its_writer_or_those_who_lead on casework.reflection as restrictive
  for update using (by = platform.person() or platform.holds('coordinator', 'deputy'));

-- A board, panel or working group, about no one family. A seat where the council decides about families is refused.
create table casework.panel (
  id uuid primary key,
  kind text not null check (kind in ('board', 'working-group', 'consultation', 'panel', 'steering-group', 'training', 'other')),
  decides_on text not null check (decides_on in ('nothing', 'policy', 'our-service')),
  role text not null check (role in ('strategy', 'decision')),
  person uuid not null,
  starts_at timestamptz not null,
  stated_at timestamptz not null,
  stated_late boolean not null,
  told_at timestamptz,
  sealed_words bytea not null,
  by uuid not null,
  version integer not null default 1,
  check (role <> 'decision' or decides_on = 'our-service')
);
create index panel_when on casework.panel (starts_at desc);
alter table casework.panel enable row level security;
alter table casework.panel force row level security;
create policy the_register_of_panels_is_seen_by_those_who_work_here on casework.panel
  for select using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
create policy a_panel_is_entered_by_whoever_sits_on_it on casework.panel
  for insert with check (
    by = platform.person() and person = platform.person()
    and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
create policy a_panel_is_changed_by_whoever_sits_on_it on casework.panel
  for update using (
    person = platform.person() and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
grant select, insert, update on casework.panel to evenhand_app;
