-- Somebody of an agency asked, and no family was named, or none that the service would say it knows: codes and minutes
-- only, no words, so that nothing of a family can stand here.

create table casework.consultation (
  id uuid primary key,
  asked_by text not null
    check (asked_by in ('school', 'early-years', 'la', 'health', 'social-care', 'voluntary', 'other')),
  about text not null check (about in ('general', 'a-family')),
  outcome text not null check (outcome in ('answered', 'refused')),
  issue text,
  channel text not null,
  minutes integer,
  role_explained boolean not null,
  worker uuid not null,
  at timestamptz not null
);
create index consultation_at on casework.consultation (at);
alter table casework.consultation enable row level security;
alter table casework.consultation force row level security;
create policy a_consultation_is_logged_by_whoever_held_it on casework.consultation
  for insert with check (
    worker = platform.person() and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
  );
create policy consultations_are_seen_by_those_who_work_with_families on casework.consultation
  for select using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
grant select, insert on casework.consultation to evenhand_app;
