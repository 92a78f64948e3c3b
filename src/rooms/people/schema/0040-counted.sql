-- Whether somebody who must not reach families does, and whether sessions end, is counted where promises are checked.
-- Asked for each row, unlike elsewhere: policies of these tables look into the tables themselves, and PostgreSQL takes
-- a question within a question for a circle then. They are small.

create policy while_promises_are_checked_it_is_counted on people.account for select using (platform.counts());
create policy while_promises_are_checked_it_is_counted on people.role_held for select using (platform.counts());
create policy while_promises_are_checked_it_is_counted on people.session for select using (platform.counts());

-- Who works with families, for whatever is asked of each of them.
create view people.open_worker with (security_invoker = true) as
  select distinct a.id as person from people.account a join people.role_held h on h.person = a.id
  where a.state = 'active' and h.role in ('coordinator', 'deputy', 'officer', 'safeguarding-lead', 'volunteer');
grant select on people.open_worker to evenhand_app;

-- Who sits in the group that watches over the service.
create view people.open_group_member with (security_invoker = true) as
  select distinct a.id as person from people.account a join people.role_held h on h.person = a.id
  where a.state = 'active' and h.role in ('chair', 'vice-chair', 'group-member');
grant select on people.open_group_member to evenhand_app;

-- Who must know of a concern about a child: those who lead, and the safeguarding lead.
create view people.open_safeguarder with (security_invoker = true) as
  select distinct a.id as person from people.account a join people.role_held h on h.person = a.id
  where a.state = 'active' and h.role in ('coordinator', 'deputy', 'safeguarding-lead');
grant select on people.open_safeguarder to evenhand_app;
