-- What only a demo has. Where real families are, every one of these policies finds no demo, and there is no row.

-- Into whose shoes one may step with one press: the password that the story gave them, under the instance secret.
create table service.persona (
  person uuid primary key,
  place integer not null unique,
  kind text not null,
  sealed_password bytea not null
);
alter table service.persona enable row level security;
alter table service.persona force row level security;
create policy a_persona_is_entered_where_families_are_invented on service.persona
  for insert with check (platform.holds('storyteller') and exists (select from service.service where demo));
create policy personas_are_met_where_families_are_invented on service.persona
  for select using (
    platform.holds('doorkeeper', 'storyteller') and exists (select from service.service where demo)
  );
grant select, insert on service.persona to evenhand_app;

-- The story was told to its end: without this row it was broken off.
create table service.story (
  one boolean primary key default true check (one),
  size text not null,
  seed integer not null,
  told_at timestamptz not null
);
alter table service.story enable row level security;
alter table service.story force row level security;
create policy a_story_is_told_where_families_are_invented on service.story
  for insert with check (platform.holds('storyteller') and exists (select from service.service where demo));
create policy that_a_story_was_told_is_known_to_everybody on service.story
  for select using (true);
grant select, insert on service.story to evenhand_app;
