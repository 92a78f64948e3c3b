-- A copy of a paper with words blacked out or pages left out, made for one disclosure. It is seen by whoever sees that
-- disclosure; once the disclosure has left, the copy is what left, and stays.
create table permissions.redacted_copy (
  id uuid primary key,
  file uuid not null,
  disclosure uuid not null references permissions.disclosure on delete cascade,
  document uuid not null,
  by uuid not null,
  at timestamptz not null,
  sealed_words bytea not null,
  sealed_copy bytea not null,
  version integer not null default 1
);
create index redacted_copy_disclosure on permissions.redacted_copy (disclosure);
create index redacted_copy_file on permissions.redacted_copy (file);
call permissions.keep_with_file('permissions.redacted_copy');
create policy a_copy_is_seen_by_whoever_sees_what_it_is_for on permissions.redacted_copy as restrictive
  for select using (exists (select from permissions.disclosure d where d.id = redacted_copy.disclosure));
create policy a_copy_is_made_for_what_has_not_left on permissions.redacted_copy as restrictive
  for insert with check (
    exists (select from permissions.disclosure d
      where d.id = redacted_copy.disclosure and d.file = redacted_copy.file and d.left_at is null)
  );
create policy a_copy_of_what_never_left_may_be_thrown_away on permissions.redacted_copy
  for delete using (
    platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
    and exists (select from permissions.disclosure d
      where d.id = redacted_copy.disclosure and d.left_at is null)
  );

-- It may only be sealed anew, or its file joined with another.
create trigger a_copy_stays_as_it_was_made before update on permissions.redacted_copy for each row
  when ((new.id, new.disclosure, new.document, new.by, new.at, new.version)
    is distinct from (old.id, old.disclosure, old.document, old.by, old.at, old.version))
  execute function permissions.refuse_to_change_what_left();
