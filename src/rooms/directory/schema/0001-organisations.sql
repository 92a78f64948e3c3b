-- Organisations that parents are pointed to: what for, how to reach them, whether they are independent of the council,
-- and who checked that when. They are public bodies: nothing here is about a family, so nothing is sealed.

create schema directory authorization evenhand_owner;

create function directory.may_change() returns boolean language sql stable parallel safe
  return platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead');
comment on function directory.may_change() is 'True for those who keep the directory: whoever works with families.';
revoke all on function directory.may_change() from public;
grant execute on function directory.may_change() to evenhand_app;

create table directory.organisation (
  id uuid primary key,
  name text not null,
  about text not null default '',
  issues text[] not null default '{}',
  area text not null default '',
  phone text not null default '',
  email text not null default '',
  website text not null default '',
  street text not null default '',
  town text not null default '',
  postcode text not null default '',
  hours text not null default '',
  cost text not null default '',
  youngest integer check (youngest >= 0),
  oldest integer check (oldest >= youngest),
  independence text not null check (independence in ('independent', 'la-run', 'other')),
  because text not null default '',
  source text not null default '',
  owner uuid,
  supplied boolean not null default false,
  added_by uuid,
  added_at timestamptz not null,
  changed_at timestamptz not null,
  checked_by uuid,
  checked_at timestamptz,
  confirmed boolean not null default false,
  closed_at timestamptz,
  version integer not null default 1,
  imported jsonb
);
alter table directory.organisation enable row level security;
alter table directory.organisation force row level security;
create policy organisations_are_read_by_those_who_point_parents_to_them on directory.organisation
  for select using (directory.may_change() or platform.holds('volunteer'));
create policy organisations_are_shown_to_everybody_by_the_librarian on directory.organisation
  for select using (platform.holds('librarian', 'importer', 'supplier'));
create policy an_organisation_is_added_by_those_who_work_with_families on directory.organisation
  for insert with check (added_by = platform.person() and directory.may_change());
create policy organisations_are_put_in_unchecked_by_an_import on directory.organisation
  for insert with check (platform.holds('importer') and added_by is null and checked_at is null);
create policy organisations_are_supplied_unchecked_with_the_product on directory.organisation
  for insert with check (platform.holds('supplier') and supplied and added_by is null and checked_at is null);
create policy an_organisation_is_changed_by_those_who_work_with_families on directory.organisation
  for update using (directory.may_change()) with check (directory.may_change());
create policy an_organisation_is_changed_by_an_import on directory.organisation
  for update using (platform.holds('importer')) with check (platform.holds('importer'));
grant select, insert, update on directory.organisation to evenhand_app;

-- What was done to an entry, by whom and when, and what stood there before. Rows are only ever added.
create table directory.change (
  id uuid primary key,
  organisation uuid not null references directory.organisation,
  kind text not null check (kind in ('supplied', 'added', 'imported', 'changed', 'checked', 'closed', 'reopened')),
  version integer not null,
  at timestamptz not null,
  done_by uuid,
  note text not null default '',
  was jsonb not null default '{}'
);
create index change_organisation on directory.change (organisation, version desc);
alter table directory.change enable row level security;
alter table directory.change force row level security;
create policy changes_are_read_by_those_who_point_parents_there on directory.change
  for select using (directory.may_change() or platform.holds('volunteer'));
create policy a_change_is_noted_by_whoever_makes_it on directory.change
  for insert with check (done_by = platform.person() and directory.may_change());
create policy a_change_is_noted_by_an_import_or_the_supplier on directory.change
  for insert with check (done_by is null and platform.holds('importer', 'supplier'));
grant select, insert on directory.change to evenhand_app;

-- After how many months an entry is to be checked again. No row: twelve.
create table directory.setting (
  one boolean primary key default true check (one),
  months integer not null check (months between 1 and 36)
);
alter table directory.setting enable row level security;
alter table directory.setting force row level security;
create policy the_interval_is_known_to_whoever_reads_the_directory on directory.setting
  for select using (directory.may_change() or platform.holds('volunteer', 'librarian', 'importer'));
create policy the_interval_is_set_by_those_who_lead on directory.setting
  for insert with check (platform.holds('coordinator', 'deputy'));
create policy the_interval_is_changed_by_those_who_lead on directory.setting
  for update using (platform.holds('coordinator', 'deputy')) with check (platform.holds('coordinator', 'deputy'));
grant select, insert, update on directory.setting to evenhand_app;

grant usage on schema directory to evenhand_app;
