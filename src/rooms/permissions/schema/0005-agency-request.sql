-- The council, a school or another agency wants something about a family: recorded, and declined or made a question to
-- the family. What they asked is sealed; nothing is answered from here.
create table permissions.agency_request (
  id uuid primary key,
  file uuid not null,
  body_kind text not null check (body_kind in ('school', 'la', 'health', 'social-care', 'voluntary', 'other')),
  kind text not null check (kind in ('information', 'task', 'attendance')),
  outcome text not null check (outcome in ('declined', 'family-asked')),
  by uuid not null,
  at timestamptz not null,
  answer text check (answer in ('permitted', 'not-permitted')),
  answered_at timestamptz,
  answered_by uuid,
  sealed_words bytea not null,
  version integer not null default 1,
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
  check (answer is null or outcome = 'family-asked')
);
create index agency_request_file on permissions.agency_request (file, at desc);
create index agency_request_waiting on permissions.agency_request (file) where outcome = 'family-asked' and answer is null;
call permissions.keep_with_file('permissions.agency_request');
