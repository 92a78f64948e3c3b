-- Files whose people asked that they be kept and not used (UK GDPR article 18): whoever writes in one is asked why first.
create table vault.use_limit (
  file uuid primary key,
  laid_by uuid not null,
  laid_at timestamptz not null
);
alter table vault.use_limit enable row level security;
alter table vault.use_limit force row level security;
create policy the_use_of_a_file_is_limited_by_those_who_work_with_families on vault.use_limit
  for insert with check (
    laid_by = platform.person() and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
  );
create policy that_its_use_is_limited_is_known_to_those_who_work_with_families on vault.use_limit
  for select using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead', 'volunteer'));
create policy a_limit_is_lifted_by_those_who_lead on vault.use_limit
  for delete using (platform.holds('coordinator', 'deputy', 'custodian'));
grant select, insert, delete on vault.use_limit to evenhand_app;

-- Why somebody used it all the same, on which of the grounds in the article.
create table vault.use_passage (
  id uuid primary key,
  file uuid not null,
  worker uuid not null,
  ground text not null check (ground in ('consent', 'claims', 'protects-somebody', 'public-interest')),
  at timestamptz not null
);
create index use_passage_file on vault.use_passage (file, worker, at);
alter table vault.use_passage enable row level security;
alter table vault.use_passage force row level security;
create policy why_a_limited_file_is_used_is_said_by_whoever_uses_it on vault.use_passage
  for insert with check (
    worker = platform.person() and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
  );
create policy why_it_was_used_is_known_to_those_who_work_with_families on vault.use_passage
  for select using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
create policy why_it_was_used_is_erased_with_the_file on vault.use_passage
  for delete using (platform.holds('coordinator', 'deputy', 'custodian'));
grant select, insert, delete on vault.use_passage to evenhand_app;
