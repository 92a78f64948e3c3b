-- A look at the quality of the work: some closed cases out of all, drawn by chance in a way that anybody with the record
-- can draw again. Who was drawn is for those who lead.

create table casework.draw (
  id uuid primary key,
  seed text not null,
  share smallint not null check (share between 1 and 100),
  from_on date not null,
  until_on date not null,
  of_how_many integer not null,
  drawn_by uuid not null,
  drawn_at timestamptz not null
);
alter table casework.draw enable row level security;
alter table casework.draw force row level security;
create policy a_draw_is_seen_by_those_who_lead on casework.draw
  for select using (platform.holds('coordinator', 'deputy'));
create policy a_draw_is_made_by_those_who_lead on casework.draw
  for insert with check (drawn_by = platform.person() and platform.holds('coordinator', 'deputy'));
grant select, insert on casework.draw to evenhand_app;

create table casework.sample_case (
  id uuid primary key,
  file uuid not null references casework.file,
  -- Whoever moves a case to another file does not see that it was drawn: this row stays, and goes when the case does.
  case_id uuid not null references casework.case on delete cascade,
  draw uuid not null references casework.draw,
  place integer not null,
  basis text check (basis in ('permitted', 'anonymised', 'left-out')),
  level smallint not null,
  moderated_level smallint check (moderated_level between 1 and 4),
  moderated_by uuid,
  moderated_at timestamptz,
  sealed_words bytea not null,
  version integer not null default 1,
  unique (draw, case_id)
);
create index sample_case_draw on casework.sample_case (draw, place);
create index sample_case_file on casework.sample_case (file);
call casework.keep_with_file('casework.sample_case');
create policy who_was_drawn_is_for_those_who_lead on casework.sample_case as restrictive
  using (platform.holds('coordinator', 'deputy')) with check (platform.holds('coordinator', 'deputy'));
