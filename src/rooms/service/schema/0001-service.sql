-- The service itself: its name, how it is reached, which policy it works under, how it speaks and looks.

create schema service authorization evenhand_owner;

create table service.service (
  one boolean primary key default true check (one),
  id uuid not null,
  name text not null,
  area text not null,
  telephone text not null,
  email text,
  address text,
  profile text not null,
  older_words text[] not null default '{}',
  style jsonb not null,
  set_up_at timestamptz not null,
  -- Invented families only. Said once, at the setting up; no grant below lets anybody change it.
  demo boolean not null default false,
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
grant select, insert, update (name, area, telephone, email, address, profile, older_words, style, version)
  on service.service to evenhand_app;

-- What was entered in the first run so far: nothing of it is real yet. Gone once there is a service.
create table service.entered_so_far (
  one boolean primary key default true check (one),
  sealed_answers bytea not null,
  saved_at timestamptz not null
);
alter table service.entered_so_far enable row level security;
alter table service.entered_so_far force row level security;
create policy what_was_entered_so_far_is_the_founders_while_there_is_no_service on service.entered_so_far
  for all using (platform.holds('founder') and not exists (select from service.service))
  with check (platform.holds('founder') and not exists (select from service.service));
grant select, insert, update, delete on service.entered_so_far to evenhand_app;

grant usage on schema service to evenhand_app;
