-- What reaches the service while nobody is signed in is sealed to a pair of its own: the public half is here for
-- whoever writes to us, the private half stands sealed under the service key. The newest pair is the one in use; what
-- was sealed to an older one still opens.

create table vault.intake_pair (
  number integer primary key,
  public_key bytea not null,
  vouched bytea not null,
  made_at timestamptz not null
);
alter table vault.intake_pair enable row level security;
alter table vault.intake_pair force row level security;
create policy a_pair_for_what_comes_in_is_made_at_first_run_and_with_each_new_service_key on vault.intake_pair
  for insert with check (platform.holds('founder', 'coordinator', 'deputy'));
create policy anyone_may_seal_to_the_service on vault.intake_pair
  for select using (true);
grant select, insert on vault.intake_pair to evenhand_app;

create table vault.intake_key (
  number integer primary key references vault.intake_pair,
  sealed_private_key bytea not null
);
alter table vault.intake_key enable row level security;
alter table vault.intake_key force row level security;
create policy the_key_to_what_comes_in_is_made_with_its_pair on vault.intake_key
  for insert with check (platform.holds('founder', 'coordinator', 'deputy'));
create policy what_comes_in_is_opened_by_those_who_work_with_families on vault.intake_key
  for select using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
create policy the_key_to_what_comes_in_is_sealed_anew_by_those_who_lead on vault.intake_key
  for update using (platform.holds('coordinator', 'deputy')) with check (platform.holds('coordinator', 'deputy'));
grant select, insert, update on vault.intake_key to evenhand_app;
