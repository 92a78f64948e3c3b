-- Whom somebody who leads has shut out of a family's file, whatever the reason: they stay so until they are let in again.
-- That the family is known here is nothing for whoever is shut out: they never see their own row.

create table interests.shut_out (
  file uuid not null,
  worker uuid not null,
  by uuid not null,
  at timestamptz not null,
  primary key (file, worker)
);
alter table interests.shut_out enable row level security;
alter table interests.shut_out force row level security;
create policy somebody_is_shut_out_by_those_who_lead_and_never_oneself on interests.shut_out
  for insert with check (platform.holds('coordinator', 'deputy') and worker <> platform.person() and by = platform.person());
create policy who_is_shut_out_is_seen_by_those_who_lead_and_never_ones_own on interests.shut_out
  for select using (platform.holds('coordinator', 'deputy') and worker <> platform.person());
create policy who_is_shut_out_is_asked_by_the_registrar_and_the_custodian on interests.shut_out
  for select using (platform.holds('registrar', 'custodian'));
create policy who_is_shut_out_is_asked_when_something_is_raised on interests.shut_out
  for select using (
    platform.holds('alarm') and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
  );
create policy somebody_is_let_in_again_by_those_who_lead_and_never_oneself on interests.shut_out
  for delete using (platform.holds('coordinator', 'deputy') and worker <> platform.person());
create policy it_is_erased_with_its_file_by_the_custodian on interests.shut_out
  for delete using (platform.holds('custodian'));
grant select, insert, delete on interests.shut_out to evenhand_app;
