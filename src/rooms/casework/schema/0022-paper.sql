-- Paper that leaves the office for somebody without a laptop: a sheet with the least that is needed, on a register until
-- it is back or shredded; and what they wrote down, entered by somebody for them.

create table casework.paper_out (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid references casework.case,
  issued_to uuid not null,
  due_back_on date not null,
  ended_how text check (ended_how in ('returned', 'shredded', 'lost')),
  ended_at timestamptz,
  ended_by uuid,
  sealed_words bytea not null,
  by uuid not null,
  at timestamptz not null,
  -- Who sees that it comes back: whoever issued it, until they hand that over.
  minded_by uuid not null,
  version integer not null default 1,
  check ((ended_how is null) = (ended_at is null))
);
create index paper_out_open on casework.paper_out (due_back_on) where ended_at is null;
create index paper_out_file on casework.paper_out (file);
call casework.keep_with_file('casework.paper_out');

create table casework.note_for (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid references casework.case,
  for_person uuid not null,
  happened_on date not null,
  minutes integer,
  sealed_words bytea not null,
  by uuid not null,
  at timestamptz not null,
  version integer not null default 1,
  check (for_person <> by)
);
create index note_for_file on casework.note_for (file, happened_on);
call casework.keep_with_file('casework.note_for');
