-- When and where the service is to be reached, and what it says while it cannot be: all of it public.

create schema site authorization evenhand_owner;

create table site.reach (
  one boolean primary key default true check (one),
  hours jsonb not null default '[]',
  closed jsonb not null default '[]',
  on_bank_holidays boolean not null default false,
  premises text,
  is_open boolean not null default true,
  message text,
  waiting text,
  changed_by uuid not null,
  changed_at timestamptz not null,
  version integer not null default 1
);
alter table site.reach enable row level security;
alter table site.reach force row level security;
create policy how_the_service_is_reached_is_known_to_everybody on site.reach
  for select using (true);
create policy those_who_lead_say_how_the_service_is_reached on site.reach
  for insert with check (platform.holds('coordinator', 'deputy'));
create policy those_who_lead_change_how_the_service_is_reached on site.reach
  for update using (platform.holds('coordinator', 'deputy')) with check (platform.holds('coordinator', 'deputy'));
grant select, insert, update on site.reach to evenhand_app;

grant usage on schema site to evenhand_app;
