-- Pressure: somebody with power over a worker wants them to take a side. What the worker writes is for the chair alone.
-- No column says whose a report is, and none is kept to the minute: whoever holds the database learns how many, and when.

create function interests.may_report_pressure() returns boolean language sql stable parallel safe
  return platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead', 'volunteer', 'clerk');
comment on function interests.may_report_pressure() is 'True for everybody who works here; not for whoever manages them from outside.';

create table interests.pressure (
  id uuid primary key,
  reported_on date not null,
  closed_on date
);
alter table interests.pressure enable row level security;
alter table interests.pressure force row level security;
create policy pressure_is_reported_by_whoever_works_here_unnamed on interests.pressure
  for insert with check (platform.holds('confidant') and interests.may_report_pressure() and closed_on is null);
create policy how_often_pressure_was_reported_is_no_secret_here on interests.pressure
  for select using (
    interests.may_report_pressure() or platform.holds('chair', 'vice-chair', 'group-member', 'reviewer')
  );
grant select, insert, update on interests.pressure to evenhand_app;

-- What was written, sealed once for each who may read it: to a chair's public key, or (reader null) to that of whoever
-- reported, who is found by what their own key opens and by nothing else.
create table interests.pressure_words (
  id uuid primary key,
  said uuid not null,
  report uuid not null references interests.pressure,
  reader uuid,
  sealed_words bytea not null,
  unique nulls not distinct (said, reader)
);
create index pressure_words_report on interests.pressure_words (report);
create index pressure_words_reader on interests.pressure_words (reader);
alter table interests.pressure_words enable row level security;
alter table interests.pressure_words force row level security;
create policy a_report_of_pressure_is_read_by_the_chair_it_was_sealed_to on interests.pressure_words
  for select using (reader = platform.person() and platform.holds('chair', 'vice-chair'));
create policy ones_own_copy_is_looked_for_among_all_by_whoever_works_here on interests.pressure_words
  for select using (reader is null and interests.may_report_pressure());
create policy pressure_is_written_down_by_whoever_works_here_unnamed on interests.pressure_words
  for insert with check (
    platform.person() is null and platform.holds('confidant') and interests.may_report_pressure()
  );
create policy the_chair_answers_and_hands_over_what_they_can_read on interests.pressure_words
  for insert with check (
    platform.holds('chair', 'vice-chair')
    and exists (
      select from interests.pressure_words w
      where w.report = pressure_words.report and w.reader = platform.person()
    )
  );
create policy what_was_handed_over_leaves_the_chair_who_handed_it_over on interests.pressure_words
  for delete using (reader = platform.person() and platform.holds('chair', 'vice-chair'));
grant select, insert, delete on interests.pressure_words to evenhand_app;

create policy a_report_of_pressure_is_closed_by_the_chair_who_reads_it on interests.pressure
  for update using (
    platform.holds('chair', 'vice-chair')
    and exists (select from interests.pressure_words w where w.report = pressure.id and w.reader = platform.person())
  );

grant execute on function interests.may_report_pressure() to evenhand_app;
