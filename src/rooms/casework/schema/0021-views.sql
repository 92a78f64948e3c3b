-- My views: a document that a parent or young person owns. Each version stays as it was, with who wrote it down and how
-- the words came; what its owner approved is one version, and no later one.

create table casework.views (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid references casework.case,
  owner text not null check (owner in ('parent', 'young-person', 'child')),
  sealed_words bytea not null,
  by uuid not null,
  at timestamptz not null,
  version integer not null default 1
);
create index views_file on casework.views (file, at);
call casework.keep_with_file('casework.views');
call casework.keep_by_volunteers_too('casework.views');

create table casework.views_version (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid references casework.case,
  views uuid not null references casework.views,
  number integer not null,
  how text not null check (how in ('said', 'wrote', 'our-wording')),
  sealed_words bytea not null,
  by uuid not null,
  at timestamptz not null,
  version integer not null default 1,
  unique (views, number)
);
create index views_version_file on casework.views_version (file);
call casework.keep_with_file('casework.views_version');
call casework.keep_by_volunteers_too('casework.views_version');

create table casework.views_approval (
  id uuid primary key,
  file uuid not null references casework.file,
  case_id uuid references casework.case,
  views uuid not null references casework.views,
  number integer not null,
  how text not null check (how in ('signed', 'said', 'wrote')),
  by uuid not null,
  at timestamptz not null,
  foreign key (views, number) references casework.views_version (views, number)
);
create index views_approval_views on casework.views_approval (views, number);
create index views_approval_file on casework.views_approval (file);
call casework.keep_with_file('casework.views_approval');
call casework.keep_by_volunteers_too('casework.views_approval');

-- What several families say together. The document belongs to no file and names nobody; each file holds only that its
-- own family takes part, and which version they approved. Sealed for the service. Where two files were made one, it holds
-- two parts of the same document.
create table casework.joint_views (
  id uuid primary key,
  number integer not null default 1,
  -- How many families take part: one whose file is not open to whoever looks still counts.
  families integer not null default 0,
  sealed_words bytea not null,
  by uuid not null,
  at timestamptz not null,
  version integer not null default 1
);
alter table casework.joint_views enable row level security;
alter table casework.joint_views force row level security;
create policy joint_views_are_seen_by_those_who_work_with_families on casework.joint_views
  for select using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
create policy joint_views_are_begun_by_those_who_work_with_families on casework.joint_views
  for insert with check (
    by = platform.person() and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
create policy joint_views_are_changed_by_those_who_work_with_families on casework.joint_views
  for update using (platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead'));
grant select, insert, update on casework.joint_views to evenhand_app;

create table casework.joint_part (
  id uuid primary key,
  file uuid not null references casework.file,
  joint uuid not null references casework.joint_views,
  approved_number integer,
  approved_how text check (approved_how in ('signed', 'said', 'wrote')),
  approved_at timestamptz,
  left_at timestamptz,
  by uuid not null,
  at timestamptz not null
);
create index joint_part_joint on casework.joint_part (joint);
call casework.keep_with_file('casework.joint_part');
