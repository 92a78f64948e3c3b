-- Who was given a file by name is among those whose interests are compared when somebody new comes into it.

create policy who_a_file_was_granted_to_is_known_to_the_registrar on vault.file_grant
  for select using (platform.holds('registrar'));
