-- Whether somebody who must not reach families does, and whether sessions end, is counted where promises are checked.
-- Asked for each row, unlike elsewhere: policies of these tables look into the tables themselves, and PostgreSQL takes
-- a question within a question for a circle then. They are small.

create policy while_promises_are_checked_it_is_counted on people.account for select using (platform.counts());
create policy while_promises_are_checked_it_is_counted on people.role_held for select using (platform.counts());
create policy while_promises_are_checked_it_is_counted on people.session for select using (platform.counts());
