-- How the register of facts stands is counted where promises are checked. Asked for each row, since the policies of
-- these tables look into each other; they are small.

create policy while_promises_are_checked_it_is_counted on facts.wording for select using (platform.counts());
create policy while_promises_are_checked_it_is_counted on facts.decision for select using (platform.counts());
create policy while_promises_are_checked_it_is_counted on facts.citation for select using (platform.counts());
