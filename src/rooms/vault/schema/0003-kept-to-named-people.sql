-- A worry about a child has a key of its own, sealed to whoever raised it and those who must know, at the moment it is
-- raised. `alarm` is held for that one act only, by somebody who works with families.

create policy a_public_key_is_used_to_seal_what_is_raised_to_its_owner on vault.person_key
  for select using (
    platform.holds('alarm') and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
  );
create policy what_is_raised_is_kept_to_named_people_from_the_first on vault.restriction
  for insert with check (
    restricted_by = platform.person()
    and platform.holds('alarm') and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
  );
create policy what_is_raised_is_opened_to_those_who_must_know on vault.file_grant
  for insert with check (
    granted_by = platform.person()
    and platform.holds('alarm') and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
  );
create policy whom_a_file_is_open_to_is_asked_when_something_is_raised on vault.file_grant
  for select using (
    platform.holds('alarm') and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
  );
create policy what_is_raised_is_kept_for_recovery_too on vault.file_escrow
  for insert with check (
    platform.holds('alarm') and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
  );
