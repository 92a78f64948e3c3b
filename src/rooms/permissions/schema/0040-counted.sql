-- On what ground things left, and whether concerns were looked at again, is counted where promises are checked.

call platform.count_rows_of('permissions.permission');
call platform.count_rows_of('permissions.disclosure');
call platform.count_rows_of('permissions.agency_request');
alter policy what_left_for_the_protection_of_a_child_is_seen_by_those_who_need_it on permissions.disclosure
  using (
    ground <> 'child-protection' or by = platform.person()
    or platform.holds('coordinator', 'deputy', 'safeguarding-lead') or platform.counts()
  );
create policy while_promises_are_checked_it_is_counted on permissions.concern for select using (platform.counts());
create policy while_promises_are_checked_it_is_counted on permissions.concern_step for select using (platform.counts());
