-- An entry travels to the server together with the commit, so nobody is left to look at its answer: what cannot be
-- entered fails here, and the commit behind it rolls the act back.

create or replace function ledger.append(
  at timestamptz, actor uuid, act text, subject uuid, purpose text, outcome text, commitment bytea,
  salt bytea, details bytea
) returns bigint language plpgsql as $$
#variable_conflict use_variable
declare
  place bigint;
begin
  with head as (
    update ledger.head set size = size + 1, last = size returning last
  ), entry as (
    insert into ledger.entry (seq, at, actor, act, subject, purpose, outcome, commitment, leaf)
    select last, at, actor, act, subject, purpose, outcome, commitment,
      ledger.leaf_of(last, at, actor, act, subject, purpose, outcome, commitment)
    from head
  ), opening as (
    insert into ledger.opening (seq, salt, details) select last, salt, details from head
  )
  select last into place from head;
  if place is null then
    raise exception 'Nothing was entered in the ledger: nobody acts in this transaction.'
      using errcode = 'insufficient_privilege';
  end if;
  return place;
end $$;
comment on function ledger.append is
  'Enters one act, as whoever acts; gives its place, fails when nobody acts. Last statement of a transaction.';

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
