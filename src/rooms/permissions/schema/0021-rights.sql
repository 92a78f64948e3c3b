-- What else the people of a file may ask, and what was answered: correction, restriction, erasure; and what keeps a file
-- longer or bars its erasure.

-- Somebody says that something kept about them is wrong (UK GDPR article 16). Their statement stays beside the record.
create table permissions.correction (
  id uuid primary key,
  file uuid not null,
  person uuid not null,
  asked_on date not null,
  due_on date not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_how text check (ended_how in ('corrected', 'statement-stands-beside', 'withdrawn')),
  sealed_words bytea not null,
  by uuid not null,
  at timestamptz not null,
  version integer not null default 1,
  check ((ended_at is null) = (ended_how is null))
);
create index correction_file on permissions.correction (file, at);
create index correction_open on permissions.correction (due_on) where ended_at is null;
call permissions.keep_with_file('permissions.correction');

-- What is kept may be stored and, but for a few grounds, not used (article 18).
create table permissions.processing_limit (
  id uuid primary key,
  file uuid not null,
  because text not null check (because in ('accuracy', 'unlawful', 'needed-for-a-claim', 'objection')),
  sealed_words bytea not null,
  by uuid not null,
  at timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid,
  version integer not null default 1,
  check ((lifted_at is null) = (lifted_by is null))
);
create unique index one_limit_at_a_time on permissions.processing_limit (file) where lifted_at is null;
call permissions.keep_with_file('permissions.processing_limit');

create policy a_limit_is_lifted_by_those_who_lead on permissions.processing_limit as restrictive
  for update using (platform.holds('coordinator', 'deputy')) with check (platform.holds('coordinator', 'deputy'));

-- Something that a court, the tribunal or an inspector may ask for: while it stands nobody erases the file.
create table permissions.legal_hold (
  id uuid primary key,
  file uuid not null,
  sealed_words bytea not null,
  by uuid not null,
  at timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid,
  version integer not null default 1,
  check ((lifted_at is null) = (lifted_by is null))
);
create unique index one_hold_at_a_time on permissions.legal_hold (file) where lifted_at is null;
call permissions.keep_with_file('permissions.legal_hold');
create policy a_hold_is_laid_by_those_who_lead on permissions.legal_hold as restrictive
  for insert with check (platform.holds('coordinator', 'deputy'));
create policy a_hold_is_lifted_by_those_who_lead on permissions.legal_hold as restrictive
  for update using (platform.holds('coordinator', 'deputy')) with check (platform.holds('coordinator', 'deputy'));

-- Somebody asks that what is kept about them be erased (article 17). Where it is done, this goes with the file.
create table permissions.erasure_request (
  id uuid primary key,
  file uuid not null,
  person uuid not null,
  asked_on date not null,
  due_on date not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_how text check (ended_how in ('refused', 'withdrawn')),
  ground text check (ground in ('still-needed', 'legal-claims', 'legal-duty', 'safeguarding', 'another-persons-file')),
  sealed_words bytea not null,
  by uuid not null,
  at timestamptz not null,
  version integer not null default 1,
  check ((ended_at is null) = (ended_how is null)),
  constraint a_refusal_has_its_ground check (ended_how is distinct from 'refused' or ground is not null)
);
create index erasure_request_file on permissions.erasure_request (file, at);
create index erasure_request_open on permissions.erasure_request (due_on) where ended_at is null;
call permissions.keep_with_file('permissions.erasure_request');

create policy a_request_to_be_erased_is_answered_by_those_who_lead on permissions.erasure_request as restrictive
  for update using (platform.holds('coordinator', 'deputy')) with check (platform.holds('coordinator', 'deputy'));

-- Somebody looked at a file whose time was over and kept it, with a reason and until a day.
create table permissions.retention_review (
  id uuid primary key,
  file uuid not null,
  keep_until date not null,
  sealed_words bytea not null,
  by uuid not null,
  at timestamptz not null,
  version integer not null default 1
);
create index retention_review_file on permissions.retention_review (file, keep_until);
call permissions.keep_with_file('permissions.retention_review');
create policy what_is_kept_longer_is_decided_by_those_who_lead on permissions.retention_review as restrictive
  for insert with check (platform.holds('coordinator', 'deputy'));
