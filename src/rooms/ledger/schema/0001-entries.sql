-- The ledger: one entry for each act, in the order in which the acts were committed, never changed afterwards.
-- Its columns are clear by decision: random ids, codes and times to the minute. What an act was about in words is
-- only committed to here; the words themselves are sealed in ledger.opening, and can be erased without touching
-- an entry.

create schema ledger authorization evenhand_owner;

create function ledger.somebody_acts() returns boolean language sql stable parallel safe
  return platform.person() is not null or coalesce(current_setting('evenhand.roles', true), '') <> '';
comment on function ledger.somebody_acts() is
  'True for a signed-in person, and for a command that was opened to nobody in particular under a role of its own.';

create function ledger.field(value bytea) returns bytea language sql immutable parallel safe
  return coalesce(int4send(octet_length(value)) || value, '\xffffffff'::bytea);
comment on function ledger.field(bytea) is 'Four bytes of length and the value; ff ff ff ff for none.';

-- In plpgsql, which keeps its plan: a constraint that names an SQL function is planned at every statement.
create function ledger.leaf_of(
  seq bigint, at timestamptz, actor uuid, act text, subject uuid, purpose text, outcome text, commitment bytea
) returns bytea language plpgsql stable parallel safe as $$
begin
  return sha256(
    '\x00'::bytea
    || ledger.field('1'::bytea)
    || ledger.field(convert_to(seq::text, 'UTF8'))
    || ledger.field(convert_to(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"'), 'UTF8'))
    || ledger.field(convert_to(actor::text, 'UTF8'))
    || ledger.field(convert_to(act, 'UTF8'))
    || ledger.field(convert_to(subject::text, 'UTF8'))
    || ledger.field(convert_to(purpose, 'UTF8'))
    || ledger.field(convert_to(outcome, 'UTF8'))
    || ledger.field(commitment)
  );
end $$;
comment on function ledger.leaf_of is
  'SHA-256 of 00 and the canonical entry (RFC 6962 leaf). The same bytes as canonical-entry.ts, tested against it.';

create table ledger.entry (
  seq bigint primary key check (seq >= 0),
  at timestamptz not null constraint times_are_to_the_minute
    check (extract(second from at at time zone 'UTC') = 0),
  actor uuid,
  act text not null constraint an_act_is_a_code check (act ~ '^[a-z][a-z0-9 .:/_-]{0,99}$'),
  subject uuid,
  purpose text not null constraint a_purpose_is_a_code_or_empty check (purpose ~ '^[a-z0-9 .:/_-]{0,100}$'),
  outcome text not null check (outcome in ('done', 'refused')),
  commitment bytea not null check (octet_length(commitment) = 32),
  leaf bytea not null constraint the_leaf_is_the_hash_of_its_entry
    check (leaf = ledger.leaf_of(seq, at, actor, act, subject, purpose, outcome, commitment))
);
create index entry_by_subject on ledger.entry (subject, seq) where subject is not null;
comment on table ledger.entry is 'One act. Clear: ids, codes, minutes. Never updated, never deleted.';

create table ledger.opening (
  seq bigint primary key references ledger.entry,
  salt bytea not null check (octet_length(salt) = 32),
  details bytea
);
comment on table ledger.opening is
  'What an entry commits to: its own random salt, and the sealed details. Deleting the row erases the content; the entry still proves itself.';

create table ledger.head (
  one boolean primary key default true check (one),
  size bigint not null default 0,
  last bigint references ledger.entry,
  constraint the_head_points_at_the_last_entry check (size = coalesce(last + 1, 0))
) with (fillfactor = 10);
insert into ledger.head default values;
comment on table ledger.head is 'One row: how many entries there are. Whoever adds one holds it until commit, so there are no gaps.';

-- The head, the entry and its opening move together, in one statement, whose plan the server keeps: planning it anew
-- took longer than running it. It travels to the server together with the commit, so nobody is left to look at its
-- answer: what cannot be entered fails here, and the commit behind it rolls the act back.

create function ledger.append(
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

-- Nothing is changed or taken away, by anybody, whatever their rights.

create function ledger.refuse() returns trigger language plpgsql as $$
begin
  raise exception 'The ledger only grows: % on ledger.% is refused.', lower(tg_op), tg_table_name
    using errcode = 'integrity_constraint_violation';
end $$;

create function ledger.check_place() returns trigger language plpgsql as $$
begin
  if new.seq is distinct from (select last from ledger.head) then
    raise exception 'An entry takes the next place, together with the head.'
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

create trigger an_entry_stays_as_it_is before update or delete or truncate on ledger.entry
  for each statement execute function ledger.refuse();
create trigger an_entry_takes_the_next_place after insert on ledger.entry
  for each row execute function ledger.check_place();
create trigger an_opening_may_be_erased_but_not_changed before update or truncate on ledger.opening
  for each statement execute function ledger.refuse();
create trigger the_head_is_neither_added_nor_taken_away before insert or delete or truncate on ledger.head
  for each statement execute function ledger.refuse();
create trigger the_head_moves_one_step before update on ledger.head
  for each row when (new.size <> old.size + 1) execute function ledger.refuse();

-- Who may add, and who may read.

alter table ledger.entry enable row level security;
alter table ledger.entry force row level security;
alter table ledger.opening enable row level security;
alter table ledger.opening force row level security;
alter table ledger.head enable row level security;
alter table ledger.head force row level security;

create policy an_entry_may_be_added_by_whoever_acts_in_their_own_name on ledger.entry
  for insert with check (ledger.somebody_acts() and actor is not distinct from platform.person());
create policy an_entry_may_name_whom_a_role_of_the_system_has_just_let_in on ledger.entry
  for insert with check (
    ledger.somebody_acts() and platform.person() is null and not platform.holds('public')
  );
-- Asked once a statement, not once a row: hundreds of entries are looked through at a time.
create policy entries_are_read_by_those_who_work_with_families on ledger.entry
  for select using ((select platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')));
create policy entries_are_read_by_those_who_check_or_keep_the_ledger on ledger.entry
  for select using (platform.holds('witness', 'operator'));
create policy everybody_may_read_what_they_did_themselves on ledger.entry
  for select using (actor = (select platform.person()));

create policy an_opening_is_added_with_its_entry_by_whoever_acts on ledger.opening
  for insert with check (ledger.somebody_acts());
create policy openings_are_read_by_those_who_lead_the_service on ledger.opening
  for select using (platform.holds('coordinator', 'deputy'));
create policy openings_are_erased_by_those_who_lead_the_service on ledger.opening
  for delete using (platform.holds('coordinator', 'deputy'));

create policy the_head_is_known_to_whoever_acts on ledger.head
  for select using (ledger.somebody_acts());
create policy the_head_is_moved_by_whoever_acts on ledger.head
  for update using (ledger.somebody_acts());

revoke all on all functions in schema ledger from public;
grant usage on schema ledger to evenhand_app;
grant execute on all functions in schema ledger to evenhand_app;
grant select, insert on ledger.entry to evenhand_app;
grant select, insert, delete on ledger.opening to evenhand_app;
grant select, update on ledger.head to evenhand_app;
