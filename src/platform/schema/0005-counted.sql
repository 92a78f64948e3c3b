-- Rows are counted to see whether the service keeps its promises: by the assessor, a system role without any key, and in
-- a page of those who lead, the operator's included. Only clear columns say anything to them; what is sealed stays so.

create function platform.counts() returns boolean language sql stable parallel safe
  return platform.holds('assessor')
    or (platform.holds('counting') and platform.holds('coordinator', 'deputy'));
comment on function platform.counts() is
  'True for the assessor, and for those who lead while a page of theirs counts. Alone, counting opens nothing.';

-- The policies of a table are tried from the last name to the first, and this one, asked once a statement, should come
-- before those that are asked for each row.
create procedure platform.count_rows_of(counted regclass) language plpgsql as $$
begin
  execute format(
    'create policy while_promises_are_checked_it_is_counted on %s for select using ((select platform.counts()))', counted);
end $$;
revoke all on procedure platform.count_rows_of(regclass) from public;
grant execute on function platform.counts() to evenhand_app;
