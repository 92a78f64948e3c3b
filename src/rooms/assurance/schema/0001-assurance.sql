-- What the service promises, and how its promises stood: the policy in its versions, what was declared, the state of
-- each clause day by day, what is done about it, what the group saw and what was published. Nothing of a family.

create schema assurance authorization evenhand_owner;

create function assurance.watches() returns boolean language sql stable parallel safe
  return platform.holds('coordinator', 'deputy', 'chair', 'vice-chair', 'clerk', 'group-member', 'reviewer');
comment on function assurance.watches() is 'True for those who lead the service and for its group.';
revoke all on function assurance.watches() from public;
grant execute on function assurance.watches() to evenhand_app;

-- Which clauses the service works under: a profile to begin with, less these, and those of other profiles; the standard
-- sets that it is held against as well; and the thresholds that it set otherwise (clause → control → setting → value).
create table assurance.policy_version (
  number integer primary key check (number > 0),
  profile text not null,
  left_out text[] not null,
  added text[] not null,
  standards text[] not null default '{}',
  thresholds jsonb not null default '{}',
  because text not null,
  by uuid not null,
  at timestamptz not null
);
alter table assurance.policy_version enable row level security;
alter table assurance.policy_version force row level security;
create policy what_the_service_promises_is_known_to_everybody on assurance.policy_version
  for select using (true);
create policy the_policy_is_changed_by_those_who_lead on assurance.policy_version
  for insert with check (by = platform.person() and platform.holds('coordinator', 'deputy'));
grant select, insert on assurance.policy_version to evenhand_app;

-- What somebody says and the product cannot see: where the office is, who manages, who hosts.
create table assurance.declaration (
  id uuid primary key,
  what text not null check (what in ('premises', 'line-management', 'host', 'relationship', 'commissioning', 'manager')),
  says text not null,
  by uuid not null,
  at timestamptz not null
);
create index declaration_what on assurance.declaration (what, at desc);
alter table assurance.declaration enable row level security;
alter table assurance.declaration force row level security;
create policy a_declaration_is_made_by_those_who_lead_in_their_own_name on assurance.declaration
  for insert with check (by = platform.person() and platform.holds('coordinator', 'deputy'));
create policy declarations_are_read_by_those_who_lead_and_the_group on assurance.declaration
  for select using (assurance.watches() or platform.counts());
grant select, insert on assurance.declaration to evenhand_app;

-- One day: under which version of the policy, over how many entries of the ledger, and its last seal by then.
create table assurance.day (
  day date primary key,
  policy_number integer,
  profile text not null,
  entries bigint not null,
  seal_size bigint,
  seal_words text,
  seal_at timestamptz,
  written_at timestamptz not null
);
alter table assurance.day enable row level security;
alter table assurance.day force row level security;
create policy how_promises_stood_is_known_to_those_who_lead_and_the_group on assurance.day
  for select using (assurance.watches() or platform.counts());
create policy how_promises_stand_is_written_down_by_whoever_counts on assurance.day
  for insert with check (platform.counts());
create policy how_promises_stand_today_is_brought_up_to_date_by_whoever_counts on assurance.day
  for update using (platform.counts());
grant select, insert, update on assurance.day to evenhand_app;

-- How a clause stood on a day, by the clause of that day, in figures in which nobody can be found.
create table assurance.state (
  day date not null references assurance.day,
  clause text not null,
  place integer not null,
  theme text not null,
  promise text not null,
  state text not null check (state in ('breached', 'at-risk', 'not-built', 'no-evidence', 'declared', 'met')),
  findings jsonb not null,
  wanting text[] not null,
  primary key (day, clause)
);
create index state_clause on assurance.state (clause, day);
alter table assurance.state enable row level security;
alter table assurance.state force row level security;
create policy how_a_clause_stood_is_known_to_those_who_lead_and_the_group on assurance.state
  for select using (assurance.watches() or platform.counts());
create policy how_a_clause_stands_is_written_down_by_whoever_counts on assurance.state
  for insert with check (platform.counts());
create policy how_a_clause_stands_today_is_brought_up_to_date_by_whoever_counts on assurance.state
  for update using (platform.counts());
create policy what_is_no_clause_any_more_today_is_taken_out_by_whoever_counts on assurance.state
  for delete using (platform.counts());
grant select, insert, update, delete on assurance.state to evenhand_app;

-- What somebody does about a clause, by when.
create table assurance.action (
  id uuid primary key,
  clause text not null,
  says text not null,
  owner uuid not null,
  due_on date not null,
  by uuid not null,
  at timestamptz not null,
  done_at timestamptz,
  done_by uuid
);
create index action_clause on assurance.action (clause, due_on);
alter table assurance.action enable row level security;
alter table assurance.action force row level security;
create policy an_action_is_agreed_by_those_who_lead on assurance.action
  for insert with check (by = platform.person() and platform.holds('coordinator', 'deputy'));
create policy actions_are_known_to_those_who_lead_and_the_group on assurance.action
  for select using (assurance.watches());
create policy an_action_is_done_by_those_who_lead on assurance.action
  for update using (platform.holds('coordinator', 'deputy')) with check (platform.holds('coordinator', 'deputy'));
grant select, insert, update on assurance.action to evenhand_app;

-- That the group saw how promises stood on a day, and what it said of it.
create table assurance.group_look (
  id uuid primary key,
  day date not null references assurance.day,
  remark text not null default '',
  by uuid not null,
  at timestamptz not null
);
create index group_look_day on assurance.group_look (day);
alter table assurance.group_look enable row level security;
alter table assurance.group_look force row level security;
create policy the_group_says_itself_what_it_saw on assurance.group_look
  for insert with check (
    by = platform.person() and platform.holds('chair', 'vice-chair', 'clerk', 'group-member')
  );
create policy what_the_group_saw_is_known_to_it_and_those_who_lead on assurance.group_look
  for select using (assurance.watches() or platform.counts());
grant select, insert on assurance.group_look to evenhand_app;

-- What anybody may read: the day that was published, after the group had seen it.
create table assurance.published (
  id uuid primary key,
  day date not null references assurance.day,
  profile text not null,
  policy_number integer,
  seen_at timestamptz not null,
  seal_size bigint,
  seal_words text,
  states jsonb not null,
  by uuid not null,
  at timestamptz not null
);
create index published_at on assurance.published (at desc);
alter table assurance.published enable row level security;
alter table assurance.published force row level security;
create policy what_was_published_is_read_by_anybody on assurance.published
  for select using (true);
create policy those_who_lead_publish_what_the_group_has_seen on assurance.published
  for insert with check (
    by = platform.person() and platform.holds('coordinator', 'deputy')
    and exists (select from assurance.group_look l where l.day = assurance.published.day)
  );
grant select, insert on assurance.published to evenhand_app;

grant usage on schema assurance to evenhand_app;
