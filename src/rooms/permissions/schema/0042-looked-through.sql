-- When the files were last looked through for those whose time is over: every night, so that Today need not look at all
-- of them. It names no file.

create table permissions.looked_through (
  single boolean primary key default true check (single),
  at timestamptz not null,
  some_over boolean not null
);
alter table permissions.looked_through enable row level security;
alter table permissions.looked_through force row level security;
create policy that_the_time_of_some_files_is_over_is_told_to_those_who_lead on permissions.looked_through
  for select using (platform.holds('coordinator', 'deputy', 'assessor'));
create policy files_are_looked_through_by_the_assessor on permissions.looked_through
  for insert with check (platform.holds('assessor'));
create policy files_are_looked_through_again_by_the_assessor on permissions.looked_through
  for update using (platform.holds('assessor')) with check (platform.holds('assessor'));
grant select, insert, update on permissions.looked_through to evenhand_app;

call platform.count_rows_of('permissions.retention_review');
call platform.count_rows_of('permissions.legal_hold');
