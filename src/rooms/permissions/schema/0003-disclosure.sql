-- Whether a second person looks at what is to leave before it does. One row; on unless those who lead say otherwise.
create table permissions.rules (
  one boolean primary key default true check (one),
  second_look boolean not null default true,
  changed_by uuid,
  changed_at timestamptz,
  version integer not null default 1
);
insert into permissions.rules default values;
alter table permissions.rules enable row level security;
alter table permissions.rules force row level security;
create policy the_rules_of_sharing_are_known_to_those_who_work_with_families on permissions.rules
  for select using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
create policy the_rules_of_sharing_are_changed_by_those_who_lead on permissions.rules
  for update using (platform.holds('coordinator', 'deputy')) with check (platform.holds('coordinator', 'deputy'));
grant select, update on permissions.rules to evenhand_app;

-- Something that leaves, or is being prepared: under one permission, or one of the three lawful grounds. Once it has
-- left, what left stands in the sealed words, word for word.
create table permissions.disclosure (
  id uuid primary key,
  file uuid not null,
  ground text not null check (ground in ('permission', 'child-protection', 'risk-to-life', 'legal-compulsion')),
  permission uuid references permissions.permission,
  body_kind text not null check (body_kind in ('school', 'la', 'health', 'social-care', 'voluntary', 'other')),
  by uuid not null,
  at timestamptz not null,
  changed_by uuid not null,
  looked_by uuid,
  looked_at timestamptz,
  looked_version integer,
  way text check (way in ('printed', 'email', 'spoken')),
  left_at timestamptz,
  left_by uuid,
  left_on date,
  -- Nobody else was there to look, and it went on with a reason.
  alone boolean not null default false,
  -- The family is not told: telling them would bring somebody into danger, or a court forbids it.
  kept_from_family boolean not null default false,
  receipt uuid,
  sealed_words bytea not null,
  version integer not null default 1,
  check ((ground = 'permission') = (permission is not null)),
  check (ground <> 'permission' or not kept_from_family),
  check ((left_at is null) = (left_by is null) and (left_at is null) = (left_on is null) and (left_at is null) = (way is null)),
  check ((looked_at is null) = (looked_by is null) and (looked_at is null) = (looked_version is null)),
  constraint the_second_look_is_somebody_elses check (looked_by <> changed_by)
);
create index disclosure_file on permissions.disclosure (file, at desc);
create index disclosure_permission on permissions.disclosure (permission) where permission is not null;
create index disclosure_waiting on permissions.disclosure (at) where left_at is null;
call permissions.keep_with_file('permissions.disclosure');
create policy what_never_left_may_be_thrown_away on permissions.disclosure
  for delete using (
    left_at is null and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
    and (select true from casework.open_file f where f.id = permissions.disclosure.file)
  );
create policy what_left_for_the_protection_of_a_child_is_seen_by_those_who_need_it on permissions.disclosure as restrictive
  for select using (
    ground <> 'child-protection' or by = platform.person()
    or platform.holds('coordinator', 'deputy', 'safeguarding-lead')
  );

-- K12, absolute: nothing leaves without a ground. Whoever withdraws a permission holds its row; whoever sends under it
-- asks for the same row here, at the very act of leaving. The one who comes second sees what the first did.
create function permissions.refuse_to_let_out_without_permission() returns trigger language plpgsql as $$
begin
  perform from permissions.permission p
    where p.id = new.permission and p.file = new.file and new.left_on between p.from_on and p.until_on
      and (p.withdrawn_at is null
        or (new.way = 'spoken' and new.left_on < (p.withdrawn_at at time zone 'Europe/London')::date))
    for share;
  if not found then
    raise exception 'Nothing leaves without a permission that holds.' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger nothing_is_entered_as_left_without_a_permission_that_held before insert on permissions.disclosure
  for each row when (new.left_at is not null and new.ground = 'permission')
  execute function permissions.refuse_to_let_out_without_permission();
create trigger nothing_leaves_without_a_permission_that_holds before update on permissions.disclosure
  for each row when (old.left_at is null and new.left_at is not null and new.ground = 'permission')
  execute function permissions.refuse_to_let_out_without_permission();

-- What left stays as it left: its words may only be sealed anew, its file joined with another.
create function permissions.refuse_to_change_what_left() returns trigger language plpgsql as $$
begin
  raise exception 'What left stays as it left.' using errcode = 'integrity_constraint_violation';
end $$;
create trigger what_left_stays_as_it_left before update on permissions.disclosure for each row
  when (old.left_at is not null and (new.id, new.ground, new.permission, new.body_kind, new.by, new.at, new.changed_by, new.looked_by,
      new.looked_at, new.looked_version, new.way, new.left_at, new.left_by, new.left_on, new.alone, new.kept_from_family, new.receipt, new.version)
    is distinct from (old.id, old.ground, old.permission, old.body_kind, old.by, old.at, old.changed_by, old.looked_by,
      old.looked_at, old.looked_version, old.way, old.left_at, old.left_by, old.left_on, old.alone, old.kept_from_family, old.receipt, old.version))
  execute function permissions.refuse_to_change_what_left();
