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

-- Looking again within the quarter of an hour writes nothing at all, so that it costs no write to the disk. Also the
-- first look after the clock was set back is entered, so that none is lost to a time that has not come.

create function ledger.append_reading(
  at timestamptz, actor uuid, act text, subject uuid, purpose text, outcome text, commitment bytea,
  salt bytea, details bytea
) returns bigint language plpgsql as $$
#variable_conflict use_variable
declare
  next timestamptz := at + interval '15 minutes';
begin
  perform from ledger.reading r
    where r.person = actor and r.subject = subject and r.act = act and r.until > at and r.until <= next;
  if found then
    return null;
  end if;
  insert into ledger.reading as known (person, subject, act, until) values (actor, subject, act, next)
    on conflict on constraint reading_pkey do update set until = excluded.until
      where known.until <= at or known.until > excluded.until;
  if not found then
    return null;
  end if;
  return ledger.append(date_trunc('minute', at), actor, act, subject, purpose, outcome, commitment, salt, details);
end $$;
comment on function ledger.append_reading is
  'Enters a look, once for each person, file and way of looking in a quarter of an hour; gives null for the others.';

revoke all on all functions in schema ledger from public;
grant execute on all functions in schema ledger to evenhand_app;
