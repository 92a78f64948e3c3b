-- Documents in a family's file. Each has a key of its own, sealed under the file's key; what it is called and what is
-- in it is sealed under these, in parts of 64 kB. A document is never changed: who opens the file anew gets its key anew.

create table casework.document (
  id uuid primary key,
  file uuid not null references casework.file,
  put_by uuid not null,
  began_at timestamptz not null,
  put_at timestamptz,
  parts integer,
  sealed_key bytea not null,
  sealed_details bytea,
  check (put_at is null or (parts is not null and sealed_details is not null))
);
create index document_file on casework.document (file, put_at desc);
create index document_unfinished on casework.document (began_at) where put_at is null;
alter table casework.document enable row level security;
alter table casework.document force row level security;
create policy a_document_is_put_in_by_whoever_works_with_the_family on casework.document
  for insert with check (
    put_by = platform.person()
    and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
    and (select true from casework.file f where f.id = casework.document.file)
  );
create policy documents_are_seen_by_those_who_see_the_file on casework.document
  for select using (
    (
      platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
      and not exists (select from vault.open_restriction r where r.file = casework.document.file)
    )
    or (
      platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead', 'volunteer')
      and exists (select from vault.open_file_grant g where g.file = casework.document.file and g.person = platform.person())
    )
  );
create policy what_never_arrived_is_known_to_the_timekeeper on casework.document
  for select using (put_at is null and platform.holds('timekeeper'));
create policy a_document_is_finished_by_whoever_puts_it_in on casework.document
  for update using (
    put_by = platform.person() and put_at is null
    and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
  )
  with check (put_by = platform.person());
create policy the_keys_of_documents_are_sealed_anew_by_those_who_lead on casework.document
  for update using (platform.holds('coordinator', 'deputy')) with check (platform.holds('coordinator', 'deputy'));
create policy a_document_is_erased_with_its_file_by_those_who_lead on casework.document
  for delete using (platform.holds('coordinator', 'deputy'));
create policy what_never_arrived_is_cleared_away on casework.document
  for delete using (put_at is null and (put_by = platform.person() or platform.holds('timekeeper')));
grant select, insert, update, delete on casework.document to evenhand_app;

create table casework.document_chunk (
  document uuid not null references casework.document on delete cascade,
  number integer not null,
  sealed_part bytea not null,
  primary key (document, number)
);
-- What is sealed cannot be made smaller: the server need not try.
alter table casework.document_chunk alter column sealed_part set storage external;
alter table casework.document_chunk enable row level security;
alter table casework.document_chunk force row level security;
create policy parts_are_added_by_whoever_puts_the_document_in_until_it_is_whole on casework.document_chunk
  for insert with check (
    exists (
      select from casework.document d
      where d.id = casework.document_chunk.document and d.put_by = platform.person() and d.put_at is null
    )
  );
create policy parts_are_seen_by_those_who_see_the_document on casework.document_chunk
  for select using (exists (select from casework.document d where d.id = casework.document_chunk.document));
grant select, insert on casework.document_chunk to evenhand_app;
