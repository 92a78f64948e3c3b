-- What a checkpoint needs: the hashes over whole stretches of 256, 65,536 ... entries, so that a proof reads some
-- hundreds of hashes and never the whole ledger; the checkpoints; who outside the server has signed them too.
-- Nothing here tells of anybody but the names that witnesses gave their keys.

create table ledger.subtree (
  level smallint not null constraint only_every_eighth_level_is_kept check (level in (8, 16, 24, 32, 40)),
  place bigint not null check (place >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (level, place)
);
comment on table ledger.subtree is
  'The root over 2^level entries from entry place * 2^level on. Follows from the entries; kept to be fast.';

create table ledger.signing_key (
  verifier_key text primary key check (verifier_key ~ '^[^[:space:]+]+[+][0-9a-f]{8}[+][A-Za-z0-9+/=]+$'),
  since timestamptz not null
);
comment on table ledger.signing_key is 'The public halves of the keys that this service has signed checkpoints with.';

create table ledger.checkpoint (
  size bigint primary key check (size >= 0),
  root bytea not null check (octet_length(root) = 32),
  note text not null check (octet_length(note) <= 8192),
  at timestamptz not null
);
comment on table ledger.checkpoint is 'How many entries there were, the root over them, and the signed note that says so.';

create table ledger.witness (
  verifier_key text primary key check (verifier_key ~ '^[a-z0-9][a-z0-9./_-]{0,99}[+][0-9a-f]{8}[+][A-Za-z0-9+/=]+$'),
  registered_by uuid not null,
  registered_at timestamptz not null
);
comment on table ledger.witness is 'The public half of a key that is held outside the server.';

create table ledger.witness_withdrawn (
  verifier_key text primary key references ledger.witness,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null
);
comment on table ledger.witness_withdrawn is 'Keys of witnesses whose signatures are not taken any more.';

create table ledger.cosignature (
  size bigint not null references ledger.checkpoint,
  verifier_key text not null references ledger.witness,
  line text not null check (octet_length(line) <= 8192),
  signed_at timestamptz not null,
  primary key (size, verifier_key)
);
comment on table ledger.cosignature is 'That a witness saw a checkpoint grow out of the one they signed before.';

create table ledger.erased (
  seq bigint primary key references ledger.entry
);
comment on table ledger.erased is 'Entries whose opening was erased. They still verify; what they were about is gone.';

create function ledger.note_erasure() returns trigger language plpgsql as $$
begin
  insert into ledger.erased (seq) values (old.seq);
  return null;
end $$;
create trigger an_erasure_is_noted after delete on ledger.opening
  for each row execute function ledger.note_erasure();

-- These tables too only grow, and a checkpoint counts more than the one before and no more than there is.

create function ledger.check_checkpoint() returns trigger language plpgsql as $$
begin
  if new.size > (select size from ledger.head)
    or exists (select from ledger.checkpoint c where c.size > new.size) then
    raise exception 'A checkpoint comes after the one before, and counts no entry that is not there.'
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

create trigger a_checkpoint_follows_the_one_before after insert on ledger.checkpoint
  for each row execute function ledger.check_checkpoint();
create trigger a_subtree_stays_as_it_is before update or delete or truncate on ledger.subtree
  for each statement execute function ledger.refuse();
create trigger a_signing_key_stays_as_it_is before update or delete or truncate on ledger.signing_key
  for each statement execute function ledger.refuse();
create trigger a_checkpoint_stays_as_it_is before update or delete or truncate on ledger.checkpoint
  for each statement execute function ledger.refuse();
create trigger a_witness_stays_as_it_is before update or delete or truncate on ledger.witness
  for each statement execute function ledger.refuse();
create trigger a_withdrawal_stays_as_it_is before update or delete or truncate on ledger.witness_withdrawn
  for each statement execute function ledger.refuse();
create trigger a_cosignature_stays_as_it_is before update or delete or truncate on ledger.cosignature
  for each statement execute function ledger.refuse();
create trigger an_erasure_stays_noted before update or delete or truncate on ledger.erased
  for each statement execute function ledger.refuse();

-- Who may read, and who may add.

create function ledger.seals() returns boolean language sql stable parallel safe
  return platform.holds('coordinator', 'deputy', 'chair', 'vice-chair', 'clerk', 'timekeeper');
comment on function ledger.seals() is 'True for those who may seal the ledger: it takes reading its leaves.';

create function ledger.checks() returns boolean language sql stable parallel safe
  return ledger.seals() or platform.holds('officer', 'safeguarding-lead', 'witness', 'operator');
comment on function ledger.checks() is 'True for those who may see how the ledger was sealed and by whom.';

alter table ledger.subtree enable row level security;
alter table ledger.subtree force row level security;
alter table ledger.signing_key enable row level security;
alter table ledger.signing_key force row level security;
alter table ledger.checkpoint enable row level security;
alter table ledger.checkpoint force row level security;
alter table ledger.witness enable row level security;
alter table ledger.witness force row level security;
alter table ledger.witness_withdrawn enable row level security;
alter table ledger.witness_withdrawn force row level security;
alter table ledger.cosignature enable row level security;
alter table ledger.cosignature force row level security;
alter table ledger.erased enable row level security;
alter table ledger.erased force row level security;

create policy entries_are_read_by_those_who_seal_them on ledger.entry
  for select using (ledger.seals());

create policy subtrees_are_read_by_those_who_check_the_ledger on ledger.subtree
  for select using (ledger.checks());
create policy subtrees_are_added_by_those_who_seal on ledger.subtree
  for insert with check (ledger.seals());
create policy signing_keys_are_read_by_those_who_check_the_ledger on ledger.signing_key
  for select using (ledger.checks());
create policy a_signing_key_is_noted_by_those_who_seal on ledger.signing_key
  for insert with check (ledger.seals());
create policy checkpoints_are_read_by_those_who_check_the_ledger on ledger.checkpoint
  for select using (ledger.checks());
create policy checkpoints_are_made_by_those_who_seal on ledger.checkpoint
  for insert with check (ledger.seals());
create policy witnesses_are_known_to_those_who_check_the_ledger on ledger.witness
  for select using (ledger.checks());
create policy witnesses_are_registered_by_who_leads_and_who_chairs on ledger.witness
  for insert with check (
    registered_by = platform.person() and platform.holds('coordinator', 'deputy', 'chair', 'vice-chair')
  );
create policy withdrawn_witnesses_are_known_to_those_who_check_the_ledger on ledger.witness_withdrawn
  for select using (ledger.checks());
create policy witnesses_are_withdrawn_by_who_leads_and_who_chairs on ledger.witness_withdrawn
  for insert with check (
    withdrawn_by = platform.person() and platform.holds('coordinator', 'deputy', 'chair', 'vice-chair')
  );
create policy cosignatures_are_read_by_those_who_check_the_ledger on ledger.cosignature
  for select using (ledger.checks());
create policy cosignatures_are_brought_by_those_who_seal_or_witness on ledger.cosignature
  for insert with check (ledger.seals() or platform.holds('witness'));
create policy erasures_are_known_to_those_who_check_the_ledger on ledger.erased
  for select using (ledger.checks());
create policy an_erasure_is_noted_by_whoever_erases on ledger.erased
  for insert with check (ledger.somebody_acts());

revoke all on all functions in schema ledger from public;
grant execute on all functions in schema ledger to evenhand_app;
grant select, insert on ledger.subtree, ledger.signing_key, ledger.checkpoint to evenhand_app;
grant select, insert on ledger.witness, ledger.witness_withdrawn, ledger.cosignature, ledger.erased to evenhand_app;
