-- The service's own logo: a small picture, public as the service's name is.

create table service.logo (
  one boolean primary key default true check (one),
  kind text not null check (kind in ('image/png', 'image/jpeg')),
  picture bytea not null check (octet_length(picture) <= 262144),
  chosen_at timestamptz not null
);
alter table service.logo enable row level security;
alter table service.logo force row level security;
create policy the_logo_is_shown_to_everybody on service.logo
  for select using (true);
create policy the_first_logo_is_chosen_by_the_founder on service.logo
  for insert with check (platform.holds('founder') and not exists (select from service.logo));
create policy the_logo_is_chosen_by_those_who_lead on service.logo
  for insert with check (platform.holds('coordinator', 'deputy'));
create policy the_logo_is_replaced_by_those_who_lead on service.logo
  for update using (platform.holds('coordinator', 'deputy')) with check (platform.holds('coordinator', 'deputy'));
create policy the_logo_is_taken_away_by_those_who_lead on service.logo
  for delete using (platform.holds('coordinator', 'deputy'));
grant select, insert, update, delete on service.logo to evenhand_app;
