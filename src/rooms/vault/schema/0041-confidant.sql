-- `confidant` is held while somebody who works here reports pressure to the chair, `answerer` while a chair answers or hands
-- over: each seals to public keys, and opens nothing.
create policy public_keys_are_used_between_whoever_reports_pressure_and_the_chair on vault.person_key
  for select using (
    (platform.holds('confidant') and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead', 'volunteer', 'clerk'))
    or (platform.holds('answerer') and platform.holds('chair', 'vice-chair'))
  );
