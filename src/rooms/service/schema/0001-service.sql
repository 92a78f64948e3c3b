-- The service itself: its name, which policy it works under, how it looks.

create schema service authorization evenhand_owner;

create table service.service (
  one boolean primary key default true check (one),
  id uuid not null,
  name text not null,
  profile text not null,
  style jsonb not null,
  set_up_at timestamptz not null,
  version integer not null default 1
);
alter table service.service enable row level security;
alter table service.service force row level security;
create policy the_service_is_set_up_once_by_its_founder on service.service
  for insert with check (platform.holds('founder'));
create policy the_service_is_known_to_everybody on service.service
  for select using (true);
create policy the_service_is_changed_by_those_who_lead on service.service
  for update using (platform.holds('coordinator', 'deputy')) with check (platform.holds('coordinator', 'deputy'));
grant select, insert, update on service.service to evenhand_app;

grant usage on schema service to evenhand_app;
