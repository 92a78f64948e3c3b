-- What people here have to do with families, schools and agencies outside their work: declared by themselves, compared
-- with files, judged by those who lead. No name stands here in clear, of families or of anybody else.

create schema interests authorization evenhand_owner;

create function interests.declares() returns boolean language sql stable parallel safe
  return platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead', 'volunteer', 'reviewer', 'group-member',
    'chair', 'vice-chair', 'clerk', 'line-manager', 'operator', 'witness');
comment on function interests.declares() is 'True for whoever works, helps or sits here; those whom the service is for do not declare.';

-- Sealed twice: for the service, so that those who lead can judge, and for whoever declared it. 'none' is a declaration.
create table interests.declaration (
  id uuid primary key,
  person uuid not null,
  kind text not null check (
    kind in ('none', 'interest', 'personal', 'voluntary', 'relation', 'school', 'nursery', 'parent-group', 'agency', 'colleague')
  ),
  grade text check (grade in ('decision-maker', 'close', 'association')),
  organisation uuid,
  since_on date,
  until_on date,
  of_leader boolean not null,
  declared_at timestamptz not null,
  ended_at timestamptz,
  ended_how text check (ended_how in ('over', 'in-error', 'replaced')),
  sealed_words bytea not null,
  sealed_own bytea not null,
  check ((kind = 'none') = (grade is null)),
  check ((ended_at is null) = (ended_how is null))
);
create index declaration_standing on interests.declaration (person) where ended_at is null;
alter table interests.declaration enable row level security;
alter table interests.declaration force row level security;
create policy everybody_declares_for_themselves on interests.declaration
  for insert with check (person = platform.person() and interests.declares());
create policy a_declaration_is_seen_by_whoever_made_it_and_those_who_lead on interests.declaration
  for select using (person = platform.person() or platform.holds('coordinator', 'deputy'));
create policy declarations_are_compared_by_the_registrar on interests.declaration
  for select using (platform.holds('registrar'));
create policy a_declaration_is_ended_by_whoever_made_it on interests.declaration
  for update using (person = platform.person()) with check (person = platform.person());
grant select, insert, update on interests.declaration to evenhand_app;

-- What somebody who leads declares is sealed to the chair too, who holds no key to families' files.
create table interests.told_to_chair (
  declaration uuid not null references interests.declaration,
  chair uuid not null,
  sealed_words bytea not null,
  primary key (declaration, chair)
);
alter table interests.told_to_chair enable row level security;
alter table interests.told_to_chair force row level security;
create policy those_who_lead_tell_the_chair_of_their_own on interests.told_to_chair
  for insert with check (
    platform.holds('coordinator', 'deputy')
    and exists (select from interests.declaration d where d.id = declaration and d.person = platform.person())
  );
create policy it_is_read_by_the_chair_it_was_told_to on interests.told_to_chair
  for select using (chair = platform.person() and platform.holds('chair', 'vice-chair'));
grant select, insert on interests.told_to_chair to evenhand_app;
create policy the_chair_sees_that_those_who_lead_have_declared on interests.declaration
  for select using (of_leader and platform.holds('chair', 'vice-chair'));

-- "It is all still right": asked once in a while.
create table interests.confirmation (
  id uuid primary key,
  person uuid not null,
  at timestamptz not null
);
create index confirmation_person on interests.confirmation (person, at desc);
alter table interests.confirmation enable row level security;
alter table interests.confirmation force row level security;
create policy everybody_confirms_their_own on interests.confirmation
  for insert with check (person = platform.person() and interests.declares());
create policy a_confirmation_is_seen_by_whoever_made_it_and_those_who_lead on interests.confirmation
  for select using (person = platform.person() or platform.holds('coordinator', 'deputy'));
grant select, insert on interests.confirmation to evenhand_app;

create table interests.setting (
  one boolean primary key default true check (one),
  months integer not null check (months between 1 and 36)
);
alter table interests.setting enable row level security;
alter table interests.setting force row level security;
create policy how_often_people_declare_is_known_to_everybody_here on interests.setting
  for select using (platform.somebody_acts());
create policy how_often_people_declare_is_set_by_those_who_lead on interests.setting
  for all using (platform.holds('coordinator', 'deputy')) with check (platform.holds('coordinator', 'deputy'));
grant select, insert, update on interests.setting to evenhand_app;

-- That somebody's declaration may mean somebody in a file (or a request): codes only. Whoever it is about never sees it:
-- that it exists would tell them that a person is known here. Without a declaration: their own family's file.
create table interests.match (
  id uuid primary key,
  thing uuid not null,
  is_request boolean not null,
  about uuid not null,
  worker uuid not null,
  declaration uuid references interests.declaration,
  grade text not null check (grade in ('decision-maker', 'close', 'association', 'own')),
  grounds text[] not null,
  of_leader boolean not null,
  found_at timestamptz not null,
  found_how text not null check (found_how in ('allocation', 'declaration', 'file', 'meeting', 'own')),
  standing text not null default 'possible' check (standing in ('possible', 'confirmed', 'dismissed')),
  judged_by uuid,
  judged_at timestamptz,
  sealed_words bytea,
  shut_out_at timestamptz,
  check ((declaration is null) = (grade = 'own')),
  check ((standing = 'possible') = (judged_at is null))
);
create unique index match_once on interests.match (declaration, thing, about) where declaration is not null;
create unique index own_file_once on interests.match (thing, worker) where declaration is null;
create index match_of_thing on interests.match (thing, worker);
create index match_of_worker on interests.match (worker, standing);
create index match_to_judge on interests.match (found_at) where standing = 'possible';
alter table interests.match enable row level security;
alter table interests.match force row level security;
create policy matches_are_found_by_the_registrar on interests.match
  for insert with check (platform.holds('registrar') and standing = 'possible');
create policy matches_are_compared_by_the_registrar_and_erased_by_the_custodian on interests.match
  for select using (platform.holds('registrar', 'custodian'));
-- Asked again where there are new grounds; sealed anew with their file's key.
create policy matches_are_kept_up_by_the_registrar on interests.match
  for update using (platform.holds('registrar')) with check (platform.holds('registrar'));
create policy a_match_is_seen_by_those_who_lead_and_never_ones_own on interests.match
  for select using (
    platform.holds('coordinator', 'deputy') and worker <> platform.person()
    and (grade <> 'own' or judged_by = platform.person())
  );
-- Whoever is shut out of a family is not told of a concern about its child either.
create policy who_is_shut_out_is_asked_when_something_is_raised on interests.match
  for select using (
    platform.holds('alarm') and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
    and standing = 'confirmed' and shut_out_at is not null
  );
create policy a_match_is_judged_by_those_who_lead_and_never_ones_own on interests.match
  for update using (platform.holds('coordinator', 'deputy') and worker <> platform.person())
  with check (platform.holds('coordinator', 'deputy') and worker <> platform.person());
create policy a_colleagues_own_family_is_entered_by_those_who_lead on interests.match
  for insert with check (
    platform.holds('coordinator', 'deputy') and worker <> platform.person()
    and grade = 'own' and judged_by = platform.person()
  );
create policy matches_of_those_who_lead_are_seen_by_the_chair on interests.match
  for select using (platform.holds('chair', 'vice-chair') and of_leader and worker <> platform.person());
create policy matches_of_those_who_lead_are_judged_by_the_chair on interests.match
  for update using (platform.holds('chair', 'vice-chair') and of_leader and worker <> platform.person())
  with check (platform.holds('chair', 'vice-chair') and of_leader and worker <> platform.person());
create policy matches_are_erased_with_their_file_by_those_who_lead on interests.match
  for delete using (platform.holds('coordinator', 'deputy', 'custodian'));
grant select, insert, update, delete on interests.match to evenhand_app;

-- An association does not bar: whoever leads may go on, with a reason.
create table interests.override (
  match uuid primary key references interests.match on delete cascade,
  by uuid not null,
  at timestamptz not null,
  sealed_words bytea not null
);
alter table interests.override enable row level security;
alter table interests.override force row level security;
create policy an_association_is_gone_over_by_those_who_lead_and_never_ones_own on interests.override
  for insert with check (
    platform.holds('coordinator', 'deputy')
    and exists (
      select from interests.match m
      where m.id = match and m.worker <> platform.person() and m.grade = 'association' and m.standing = 'confirmed'
    )
  );
create policy overrides_are_seen_by_those_who_see_the_match on interests.override
  for select using (exists (select from interests.match m where m.id = match));
create policy overrides_are_sealed_anew_with_their_file_by_the_registrar on interests.override
  for update using (platform.holds('registrar')) with check (platform.holds('registrar'));
create policy overrides_are_erased_with_their_file_by_those_who_lead on interests.override
  for delete using (platform.holds('coordinator', 'deputy', 'custodian'));
grant select, insert, update, delete on interests.override to evenhand_app;

-- What the group is told: how often, in which month, and nothing of whom or of which family.
create table interests.tally (
  id uuid primary key,
  what text not null check (what in ('found', 'confirmed', 'dismissed', 'override', 'shut-out')),
  month date not null check (extract(day from month) = 1)
);
create index tally_month on interests.tally (month, what);
alter table interests.tally enable row level security;
alter table interests.tally force row level security;
create policy what_happens_is_counted_as_it_happens on interests.tally
  for insert with check (platform.holds('registrar', 'coordinator', 'deputy', 'chair', 'vice-chair'));
create policy counts_are_for_those_who_lead_and_the_group on interests.tally
  for select using (
    platform.holds('coordinator', 'deputy', 'chair', 'vice-chair', 'group-member', 'clerk', 'reviewer')
  );
grant select, insert on interests.tally to evenhand_app;

-- What other rooms' statements may ask, each only with the role or the person that it is for.
create view interests.open_match_to_judge with (security_invoker = true) as
  select id, thing, is_request, found_at from interests.match
  where standing = 'possible' and platform.holds('coordinator', 'deputy') and worker <> platform.person();
grant select on interests.open_match_to_judge to evenhand_app;
create view interests.open_not_available with (security_invoker = true) as
  select thing, worker from interests.match m
  where standing = 'possible'
    or standing = 'confirmed' and not exists (select from interests.override o where o.match = m.id);
grant select on interests.open_not_available to evenhand_app;

grant usage on schema interests to evenhand_app;
grant execute on function interests.declares() to evenhand_app;
