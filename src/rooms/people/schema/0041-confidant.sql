-- Whoever works here may report pressure to the chair. While they do, as `confidant`, they see who the chairs are and use
-- their addresses; a chair who leads or manages too is told apart by the roles that people hold. A chair who hands over
-- sees the other chairs, as `answerer`.
create function people.confides() returns boolean language sql stable parallel safe
  return (platform.holds('confidant') and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead', 'volunteer', 'clerk'))
    or (platform.holds('answerer') and platform.holds('chair', 'vice-chair'));
comment on function people.confides() is 'True while somebody who works here writes to the chair, or a chair answers or hands over.';
grant execute on function people.confides() to evenhand_app;

-- In plpgsql: a policy that itself asked another table would be asked in a circle, where the first account is made.
create function people.chairs(candidate uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from people.role_held where person = candidate and role in ('chair', 'vice-chair'));
end $$;
comment on function people.chairs(uuid) is 'Whether somebody is chair or vice chair, as far as whoever asks may see it.';
grant execute on function people.chairs(uuid) to evenhand_app;

create policy who_chairs_is_told_to_whoever_reports_pressure on people.role_held
  for select using (people.confides());
create policy the_chairs_are_named_to_whoever_reports_pressure on people.account
  for select using (people.confides() and people.chairs(id));
create policy the_chairs_are_mailed_that_pressure_was_reported on people.address
  for select using (people.confides() and people.chairs(person));
