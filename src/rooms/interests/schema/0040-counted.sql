-- Whether everybody declared, and whether somebody works on what they must not, is counted where promises are checked.

create policy while_promises_are_checked_it_is_counted on interests.declaration for select using (platform.counts());
create policy while_promises_are_checked_it_is_counted on interests.confirmation for select using (platform.counts());
create policy while_promises_are_checked_it_is_counted on interests.match for select using (platform.counts());
create policy while_promises_are_checked_it_is_counted on interests.override for select using (platform.counts());
create view interests.open_barred with (security_invoker = true) as
  select m.thing, m.worker from interests.match m
  where m.standing = 'confirmed' and not exists (select from interests.override o where o.match = m.id);
grant select on interests.open_barred to evenhand_app;
create view interests.open_unjudged with (security_invoker = true) as
  select id, found_at from interests.match where standing = 'possible';
grant select on interests.open_unjudged to evenhand_app;
