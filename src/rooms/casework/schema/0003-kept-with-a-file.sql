-- What every record of a family's file has in common: whoever sees the file sees it, those who work with families
-- enter it, those who lead may erase it. A table adds of its own what is special to it.

-- Who sees is asked of the two short lists that the file's own policy asks, and not of the file: a page reads a dozen
-- of these tables, and each policy within a policy is work at every statement. Who writes is asked of the file, as a
-- scalar: of an `exists` the planner would make a list of all files first.
create procedure casework.keep_with_file(kept regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', kept);
  execute format('alter table %s force row level security', kept);
  execute format(
    'create policy it_is_seen_by_those_who_see_its_file on %1$s for select using (
       (platform.holds(''coordinator'', ''deputy'', ''officer'', ''safeguarding-lead'')
         and not exists (select from vault.open_restriction r where r.file = %1$s.file))
       or (platform.holds(''coordinator'', ''deputy'', ''officer'', ''safeguarding-lead'', ''volunteer'')
         and exists (
           select from vault.open_file_grant g where g.file = %1$s.file and g.person = platform.person())))', kept);
  execute format(
    'create policy it_is_entered_by_those_who_work_with_the_family on %1$s for insert with check (
       platform.holds(''coordinator'', ''deputy'', ''officer'', ''safeguarding-lead'')
       and (select true from casework.file f where f.id = %1$s.file))', kept);
  execute format(
    'create policy it_is_changed_by_those_who_work_with_the_family on %1$s for update using (
       platform.holds(''coordinator'', ''deputy'', ''officer'', ''safeguarding-lead'')
       and (select true from casework.file f where f.id = %1$s.file))', kept);
  execute format(
    'create policy it_is_erased_by_those_who_lead on %s for delete using (platform.holds(''coordinator'', ''deputy''))',
    kept);
  execute format('grant select, insert, update, delete on %s to evenhand_app', kept);
end $$;
