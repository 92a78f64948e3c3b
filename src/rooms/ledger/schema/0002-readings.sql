-- When somebody last read a file: reading is entered once per person, file and quarter of an hour.

create table ledger.reading (
  person uuid not null,
  subject uuid not null,
  act text not null,
  until timestamptz not null,
  primary key (person, subject, act)
);
alter table ledger.reading enable row level security;
alter table ledger.reading force row level security;
create policy a_reading_is_noted_by_whoever_reads on ledger.reading
  for all using (person = platform.person()) with check (person = platform.person());
create policy old_readings_are_seen_by_the_timekeeper on ledger.reading
  for select using (platform.holds('timekeeper'));
create policy old_readings_are_cleared_by_the_timekeeper on ledger.reading
  for delete using (platform.holds('timekeeper'));
grant select, insert, update, delete on ledger.reading to evenhand_app;
