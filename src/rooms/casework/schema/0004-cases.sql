-- A case: one matter that a family and the service work on. Codes and dates stand in clear so that Today, deadlines
-- and figures need no key; whatever tells of a person is sealed under the file's key.

create table casework.case (
  id uuid primary key,
  file uuid not null references casework.file,
  number integer not null,
  -- The contact it grew out of. No foreign key: a contact names its case too, and two tables that need each other cannot
  -- be brought back one after the other.
  from_contact uuid,
  issue text not null,
  stage text not null default 'no-plan',
  level smallint not null default 2 check (level between 1 and 4),
  state text not null default 'open' check (state in ('open', 'inactive', 'closed')),
  worker uuid,
  opened_by uuid not null,
  opened_at timestamptz not null,
  quiet_since timestamptz not null,
  closed_at timestamptz,
  in_error boolean not null default false,
  sealed_words bytea not null,
  version integer not null default 1,
  unique (file, number) deferrable initially deferred
);
create index case_worker on casework.case (worker, state);
create index case_unallocated on casework.case (opened_at) where worker is null and state = 'open';
call casework.keep_with_file('casework.case');
alter table casework.contact add foreign key (case_id) references casework.case;
create index contact_case on casework.contact (case_id, at desc) where case_id is not null;

-- A change of stage, level, state or worker is a record with an author and a date.
create table casework.case_change (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid not null references casework.case,
  what text not null check (what in ('stage', 'level', 'state', 'worker', 'issue', 'details', 'file', 'in-error')),
  was text,
  became text,
  by uuid not null,
  at timestamptz not null
);
create index case_change_case on casework.case_change (case_id, at);
call casework.keep_with_file('casework.case_change');

-- Where the product asks for a reason and goes on: what it asked about, and the reason.
create table casework.reason (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid references casework.case,
  contact uuid references casework.contact,
  what text not null,
  sealed_words bytea not null,
  by uuid not null,
  at timestamptz not null,
  version integer not null default 1
);
create index reason_file on casework.reason (file, at);
create index reason_case on casework.reason (case_id, at) where case_id is not null;
create index reason_what on casework.reason (what, at);
call casework.keep_with_file('casework.reason');

-- The options for an issue as they were set out, in the order in which they stood: none is favoured by its place.
create table casework.options_shown (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid references casework.case,
  contact uuid references casework.contact,
  issue text not null,
  options jsonb not null,
  by uuid not null,
  at timestamptz not null
);
create index options_shown_file on casework.options_shown (file, at);
call casework.keep_with_file('casework.options_shown');

-- What was explained: an option out of the neutral set for the issue. What is chosen is the family's choice.
create table casework.option_explained (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid references casework.case,
  contact uuid references casework.contact,
  shown uuid references casework.options_shown,
  option text not null,
  mark text,
  chosen_at timestamptz,
  by uuid not null,
  at timestamptz not null
);
create index option_explained_file on casework.option_explained (file, at);
create index option_explained_contact on casework.option_explained (contact);
create index option_explained_case on casework.option_explained (case_id);
call casework.keep_with_file('casework.option_explained');

-- Information given: a fact of the register, as the law or as the council's own policy.
create table casework.information_given (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid references casework.case,
  contact uuid references casework.contact,
  fact text not null,
  mark text,
  kind text not null,
  by uuid not null,
  at timestamptz not null
);
create index information_given_file on casework.information_given (file, at);
create index information_given_contact on casework.information_given (contact);
create index information_given_case on casework.information_given (case_id);
call casework.keep_with_file('casework.information_given');

create table casework.signpost (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid references casework.case,
  contact uuid references casework.contact,
  organisation uuid not null,
  independent boolean not null,
  by uuid not null,
  at timestamptz not null
);
create index signpost_file on casework.signpost (file, at);
create index signpost_contact on casework.signpost (contact);
create index signpost_case on casework.signpost (case_id);
call casework.keep_with_file('casework.signpost');

-- A promise to a family: what, by when, and whose it is. Kept, or let go with a reason.
create table casework.promise (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid references casework.case,
  contact uuid references casework.contact,
  kind text not null check (kind in ('call-back', 'send-summary', 'other')),
  due_at timestamptz not null,
  owner uuid,
  made_by uuid not null,
  made_at timestamptz not null,
  kept_at timestamptz,
  kept_by uuid,
  kept_contact uuid references casework.contact on delete set null,
  let_go_at timestamptz,
  let_go_by uuid,
  sealed_words bytea not null,
  version integer not null default 1
);
create index promise_open on casework.promise (due_at) where kept_at is null and let_go_at is null;
create index promise_file on casework.promise (file, due_at);
create index promise_contact on casework.promise (contact) where contact is not null;
call casework.keep_with_file('casework.promise');

-- What a party says of the matter, each with its source; the parent's perspective is one of them.
create table casework.account (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid not null references casework.case,
  party text not null
    check (party in ('parent', 'young-person', 'child', 'other-parent', 'school', 'la', 'health', 'social-care', 'other')),
  kind text not null
    check (kind in ('perspective', 'account', 'interest', 'position', 'common-ground', 'hope')),
  source text not null check (source in ('said', 'wrote', 'reported')),
  verbatim boolean not null,
  said_on date,
  confirmed_at timestamptz,
  confirmed_by uuid,
  differs boolean not null default false,
  sealed_words bytea not null,
  by uuid not null,
  at timestamptz not null,
  version integer not null default 1
);
create index account_case on casework.account (case_id, at);
call casework.keep_with_file('casework.account');

-- A question to somebody for the family: to find or clarify facts and for nothing else (K03), only where the family
-- agreed; what was found is told to the family.
create table casework.inquiry (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid not null references casework.case,
  party text not null check (party in ('other-parent', 'school', 'la', 'health', 'social-care', 'other')),
  purpose text not null check (purpose in ('find', 'clarify')),
  by uuid not null,
  at timestamptz not null,
  answered_at timestamptz,
  told_family_at timestamptz,
  sealed_words bytea not null,
  version integer not null default 1
);
create index inquiry_case on casework.inquiry (case_id, at);
call casework.keep_with_file('casework.inquiry');

-- Whose decision a decision was. The service is nowhere on the list: it decides nothing for a family (absolute).
create table casework.decision (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid not null references casework.case,
  whose text not null
    check (whose in ('parent', 'young-person', 'school', 'la', 'health', 'social-care', 'tribunal', 'other-body')),
  kind text not null,
  made_on date not null,
  notice_sent_on date,
  notice_received_on date,
  told_at timestamptz,
  told_by text check (told_by in ('its-maker', 'post', 'family-told-us', 'papers-served-on-us', 'released-by-us')),
  maker_prompted_at timestamptz,
  follow_up_offered_at timestamptz,
  sealed_words bytea not null,
  by uuid not null,
  at timestamptz not null,
  version integer not null default 1
);
create index decision_case on casework.decision (case_id, made_on);
call casework.keep_with_file('casework.decision');

-- The family is told by the service itself, so that no right of appeal is lost: by those who lead, with a reason.
create table casework.decision_release (
  id uuid primary key,
  file uuid not null references casework.file,
  decision uuid not null unique references casework.decision,
  by uuid not null,
  at timestamptz not null
);
create index decision_release_file on casework.decision_release (file);
call casework.keep_with_file('casework.decision_release');
create policy a_decision_is_released_by_those_who_lead on casework.decision_release as restrictive
  for insert with check (platform.holds('coordinator', 'deputy'));

-- A date that counts: computed from events by a rule, or entered from a letter; the two are kept apart.
create table casework.due_date (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid not null references casework.case,
  kind text not null check (kind in ('computed', 'entered')),
  rule text,
  events jsonb not null default '{}',
  duty_holder text not null,
  raw_on date,
  due_on date not null,
  safe_on date,
  source text not null,
  verified text not null,
  exemption text,
  hearing boolean not null default false,
  sealed_words bytea not null,
  by uuid not null,
  at timestamptz not null,
  met_at timestamptz,
  met_by uuid,
  dropped_at timestamptz,
  dropped_by uuid,
  dropped_because text check (dropped_because in ('replaced', 'not-needed', 'entered-wrongly')),
  version integer not null default 1
);
create index due_date_open on casework.due_date (due_on) where met_at is null and dropped_at is null;
create index due_date_case on casework.due_date (case_id, due_on);
call casework.keep_with_file('casework.due_date');

-- A disagreement with a body, from the moment it is recorded.
create table casework.disagreement (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid not null references casework.case,
  with_whom text not null check (with_whom in ('school', 'la', 'health', 'social-care', 'other')),
  decision uuid references casework.decision,
  by uuid not null,
  at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_how text check (ended_how in ('resolved', 'partly-resolved', 'family-stopped', 'decided-by-tribunal', 'other')),
  ended_through text
    check (ended_through in ('talking', 'disagreement-resolution', 'mediation', 'complaint', 'tribunal', 'other')),
  lodged boolean
);
create index disagreement_case on casework.disagreement (case_id);
call casework.keep_with_file('casework.disagreement');

-- Mediation, complaint, tribunal: explained to the family, and whether in time to be used; or why it does not apply.
create table casework.route_explained (
  id uuid primary key,
  file uuid not null references casework.file,
  disagreement uuid not null references casework.disagreement,
  route text not null check (route in ('mediation', 'complaint', 'tribunal')),
  applies boolean not null,
  use_by date,
  in_time boolean not null,
  by uuid not null,
  at timestamptz not null
);
create index route_explained_disagreement on casework.route_explained (disagreement);
call casework.keep_with_file('casework.route_explained');

create table casework.outcome (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid not null references casework.case,
  kind text not null,
  towards jsonb not null default '[]',
  sealed_words bytea not null,
  by uuid not null,
  at timestamptz not null,
  version integer not null default 1
);
create index outcome_case on casework.outcome (case_id, at);
call casework.keep_with_file('casework.outcome');

-- A case that was closed: why, and what the record did not show by then; the reasons given stand beside it.
create table casework.closing (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid not null references casework.case,
  because text not null check (because in
    ('answered', 'work-done', 'family-stopped', 'no-contact', 'passed-on', 'moved-away', 'opened-in-error', 'other')),
  level smallint not null,
  missing jsonb not null default '[]',
  by uuid not null,
  at timestamptz not null,
  reopened_at timestamptz,
  reopened_by uuid
);
create index closing_case on casework.closing (case_id, at);
call casework.keep_with_file('casework.closing');

-- A letter or summary: what was typed into it, and once it was sent the whole of it word for word; sent once, by a way
-- that the family chose. What left stays as it was, only its file or its key may change.
create table casework.letter (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid references casework.case,
  contact uuid references casework.contact on delete set null,
  kind text not null check (kind in ('call-summary', 'options', 'appeal-dates', 'allocation', 'handover', 'free')),
  sealed_words bytea not null,
  by uuid not null,
  at timestamptz not null,
  sent_at timestamptz,
  sent_by uuid,
  sent_how text check (sent_how in ('printed', 'notice', 'email')),
  version integer not null default 1,
  check ((sent_at is null) = (sent_how is null) and (sent_at is null) = (sent_by is null))
);
create index letter_unsent on casework.letter (by, at) where sent_at is null;
create index letter_file on casework.letter (file, at);
create index letter_case on casework.letter (case_id, at) where case_id is not null;
call casework.keep_with_file('casework.letter');
create policy a_letter_that_never_left_may_be_thrown_away on casework.letter
  for delete using (
    sent_at is null and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead')
    and (select true from casework.file f where f.id = casework.letter.file)
  );

create function casework.refuse_to_change_what_left() returns trigger language plpgsql as $$
begin
  raise exception 'A letter that was sent stays as it was sent.' using errcode = 'integrity_constraint_violation';
end $$;
create trigger a_letter_that_left_stays_as_it_was before update on casework.letter for each row
  when (old.sent_at is not null and (new.id, new.kind, new.by, new.at, new.sent_at, new.sent_by, new.sent_how, new.version)
    is distinct from (old.id, old.kind, old.by, old.at, old.sent_at, old.sent_by, old.sent_how, old.version))
  execute function casework.refuse_to_change_what_left();

-- The list of cases, the latest first, whatever it is narrowed by.
create index case_opened on casework.case (opened_at desc, id desc);
create index case_state_opened on casework.case (state, opened_at desc, id desc);
