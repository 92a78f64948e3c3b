-- Somebody asks for what is kept about them (UK GDPR article 15): who asked, about whom, by when it is due, and how it
-- ended. Why, and who asked for somebody else, is sealed under the key of the file.
create table permissions.access_request (
  id uuid primary key,
  file uuid not null,
  person uuid not null,
  asked_by text not null check (asked_by in ('themselves', 'parent', 'representative')),
  asker uuid,
  channel text not null check (channel in ('phone', 'email', 'post', 'face-to-face', 'other')),
  received_on date not null,
  identity text check (identity in ('known-to-us', 'agreed-word', 'called-back', 'document-seen')),
  identity_on date,
  competence text check (competence in ('child-agrees', 'child-cannot-decide', 'child-objects')),
  due_on date not null,
  extended_told_on date,
  sealed_words bytea not null,
  by uuid not null,
  at timestamptz not null,
  collected_at timestamptz,
  collected_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  ended_how text check (ended_how in ('in-person', 'post', 'other-safe-way', 'refused', 'withdrawn')),
  cleared_at timestamptz,
  version integer not null default 1,
  check ((identity is null) = (identity_on is null)),
  check ((ended_at is null) = (ended_how is null)),
  constraint a_child_is_thought_of_before_a_parent_is_answered check (asked_by <> 'parent' or competence is not null)
);
create index access_request_file on permissions.access_request (file, at);
create index access_request_open on permissions.access_request (due_on) where ended_at is null;
create index access_request_kept on permissions.access_request (ended_at) where ended_at is not null and cleared_at is null;
call permissions.keep_with_file('permissions.access_request');

create policy a_request_is_collected_extended_and_ended_by_those_who_lead on permissions.access_request as restrictive
  for update using (true) with check (
    platform.holds('coordinator', 'deputy', 'timekeeper')
    or (collected_at is null and extended_told_on is null and ended_at is null and cleared_at is null)
  );

-- The answer while it is made ready: each thing as it was found, and what of it is taken out. Deleted once the person
-- has it.
create table permissions.access_item (
  id uuid primary key,
  file uuid not null,
  request uuid not null references permissions.access_request on delete cascade,
  place integer not null,
  document uuid,
  is_decision boolean not null,
  must_be_seen boolean not null,
  decided text check (decided in ('whole', 'cut', 'withheld')),
  decided_by uuid,
  decided_at timestamptz,
  sealed_words bytea not null,
  version integer not null default 1,
  unique (request, place),
  check ((decided is null) = (decided_by is null)),
  constraint news_of_a_decision_is_not_withheld_from_whoever_asks check (not is_decision or decided is distinct from 'withheld')
);
create index access_item_file on permissions.access_item (file);
create index access_item_to_see on permissions.access_item (request, place) where must_be_seen and decided is null;
call permissions.keep_with_file('permissions.access_item');
create policy an_answer_is_made_ready_by_those_who_lead on permissions.access_item as restrictive
  for all using (platform.holds('coordinator', 'deputy', 'timekeeper'))
  with check (platform.holds('coordinator', 'deputy'));
create policy an_answer_that_was_given_is_known_to_the_timekeeper on permissions.access_request
  for select using (platform.holds('timekeeper') and ended_at is not null and cleared_at is null);
create policy that_an_answer_was_cleared_away_is_noted_by_the_timekeeper on permissions.access_request
  for update using (platform.holds('timekeeper') and ended_at is not null and cleared_at is null)
  with check (platform.holds('timekeeper'));
create policy what_was_given_is_known_to_the_timekeeper on permissions.access_item
  for select using (
    platform.holds('timekeeper')
    and exists (select from permissions.access_request r where r.id = request and r.ended_at is not null)
  );
create policy what_was_given_is_cleared_away_by_the_timekeeper on permissions.access_item
  for delete using (
    platform.holds('timekeeper')
    and exists (select from permissions.access_request r where r.id = request and r.ended_at is not null)
  );
