-- A permission: one person of the file lets us pass something on, to somebody, for some time. Which words it covers,
-- whom it names and what for is sealed; that it exists, what kinds of passing on it covers and until when is not.
create table permissions.permission (
  id uuid primary key,
  file uuid not null,
  person uuid not null,
  speaks_as text not null check (speaks_as in ('parent', 'other-parent', 'young-person')),
  body_kind text not null check (body_kind in ('school', 'la', 'health', 'social-care', 'voluntary', 'other')),
  scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['talk', 'letters', 'views', 'documents']),
  how text not null check (how in ('signed', 'spoken')),
  from_on date not null,
  until_on date not null,
  renews uuid references permissions.permission,
  by uuid not null,
  at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  sealed_words bytea not null,
  sealed_reason bytea,
  version integer not null default 1,
  check (from_on <= until_on and until_on <= (from_on + interval '1 year')::date),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index permission_file on permissions.permission (file, at desc);
create index permission_live on permissions.permission (until_on) where withdrawn_at is null;
call permissions.keep_with_file('permissions.permission');

-- A permission is as it was given. It can be withdrawn, once and for good; renewed, it is another one.
create function permissions.refuse_to_change_a_permission() returns trigger language plpgsql as $$
begin
  raise exception 'A permission stays as it was given; withdrawn, it stays withdrawn.'
    using errcode = 'integrity_constraint_violation';
end $$;
create trigger a_permission_stays_as_it_was_given before update on permissions.permission for each row
  when ((new.id, new.person, new.speaks_as, new.body_kind, new.scopes, new.how, new.from_on, new.until_on, new.renews, new.by, new.at)
    is distinct from (old.id, old.person, old.speaks_as, old.body_kind, old.scopes, old.how, old.from_on, old.until_on, old.renews, old.by, old.at)
    or (old.withdrawn_at is not null
      and (new.withdrawn_at, new.withdrawn_by) is distinct from (old.withdrawn_at, old.withdrawn_by)))
  execute function permissions.refuse_to_change_a_permission();
