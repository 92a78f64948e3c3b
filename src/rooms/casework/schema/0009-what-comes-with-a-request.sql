-- What comes with a request: letters and photos, each under a key of its own, sealed to the service while it belongs to
-- no family's file. Taken into a file, its parts are moved as they are and its key is sealed under the file's.

create policy a_request_still_open_may_be_added_to_by_whoever_holds_its_id on casework.request
  for select using (platform.holds('visitor', 'post-room') and ended_at is null);

create table casework.request_document (
  id uuid primary key,
  request uuid not null references casework.request on delete cascade,
  began_at timestamptz not null,
  put_at timestamptz,
  parts integer,
  sealed_key bytea not null,
  sealed_details bytea,
  check (put_at is null or (parts is not null and sealed_details is not null))
);
create index request_document_request on casework.request_document (request);
create index request_document_unfinished on casework.request_document (began_at) where put_at is null;
alter table casework.request_document enable row level security;
alter table casework.request_document force row level security;
create policy a_letter_is_added_to_an_open_request_by_whoever_holds_its_id on casework.request_document
  for insert with check (
    platform.holds('visitor', 'post-room', 'coordinator', 'deputy', 'officer', 'safeguarding-lead')
    and exists (select from casework.request r where r.id = casework.request_document.request and r.ended_at is null)
  );
create policy what_came_with_a_request_is_seen_by_those_who_see_the_request on casework.request_document
  for select using (exists (select from casework.request r where r.id = casework.request_document.request));
create policy a_letter_that_never_arrived_is_known_to_the_timekeeper on casework.request_document
  for select using (put_at is null and platform.holds('timekeeper'));
create policy a_letter_is_finished_while_it_arrives on casework.request_document
  for update using (
    put_at is null
    and platform.holds('visitor', 'post-room', 'coordinator', 'deputy', 'officer', 'safeguarding-lead')
  )
  with check (platform.holds('visitor', 'post-room', 'coordinator', 'deputy', 'officer', 'safeguarding-lead'));
create policy a_letter_that_never_arrived_is_cleared_away on casework.request_document
  for delete using (put_at is null and platform.holds('visitor', 'post-room', 'timekeeper'));
create policy a_letter_of_what_was_put_aside_is_known_to_the_timekeeper on casework.request_document
  for select using (
    platform.holds('timekeeper')
    and exists (select from casework.request r where r.id = casework.request_document.request and r.ended_at is not null)
  );
create policy a_letter_of_what_was_put_aside_is_forgotten_with_it on casework.request_document
  for delete using (
    platform.holds('timekeeper')
    and exists (select from casework.request r where r.id = casework.request_document.request and r.ended_at is not null)
  );
create policy what_came_with_a_request_goes_into_the_familys_file on casework.request_document
  for delete using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
grant select, insert, update, delete on casework.request_document to evenhand_app;

create table casework.request_document_chunk (
  document uuid not null references casework.request_document on delete cascade,
  number integer not null,
  sealed_part bytea not null,
  primary key (document, number)
);
-- What is sealed cannot be made smaller: the server need not try.
alter table casework.request_document_chunk alter column sealed_part set storage external;
alter table casework.request_document_chunk enable row level security;
alter table casework.request_document_chunk force row level security;
create policy parts_are_added_until_the_letter_is_whole on casework.request_document_chunk
  for insert with check (
    exists (
      select from casework.request_document d
      where d.id = casework.request_document_chunk.document and d.put_at is null
    )
  );
create policy parts_are_read_by_those_who_work_with_families on casework.request_document_chunk
  for select using (
    platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
    and exists (select from casework.request_document d where d.id = casework.request_document_chunk.document)
  );
grant select, insert on casework.request_document_chunk to evenhand_app;

-- Which e-mails were taken in: a keyed hash of each, so that one is a request once, whenever the program dies.
create table casework.taken_mail (
  hash bytea primary key,
  taken_at timestamptz not null
);
create index taken_mail_at on casework.taken_mail (taken_at);
alter table casework.taken_mail enable row level security;
alter table casework.taken_mail force row level security;
create policy the_post_room_knows_what_it_took_in on casework.taken_mail
  using (platform.holds('post-room')) with check (platform.holds('post-room'));
create policy what_was_taken_in_long_ago_is_forgotten_by_the_timekeeper on casework.taken_mail
  for delete using (platform.holds('timekeeper'));
create policy the_timekeeper_sees_what_was_taken_in_long_ago on casework.taken_mail
  for select using (platform.holds('timekeeper'));
create policy an_e_mail_dropped_in_by_hand_is_taken_once_too on casework.taken_mail
  for insert with check (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
create policy whoever_drops_an_e_mail_in_knows_what_was_taken_in on casework.taken_mail
  for select using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
grant select, insert, delete on casework.taken_mail to evenhand_app;
