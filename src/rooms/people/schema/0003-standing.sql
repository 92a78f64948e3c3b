-- What became of an account, and when somebody was last here.

-- An account was founded or invited, closed, opened again, invited anew, given other roles: by whom, when, why.
create table people.account_change (
  id uuid primary key,
  person uuid not null references people.account on delete cascade,
  what text not null check (
    what in (
      'founded', 'invited', 'closed', 'opened-again', 'invited-again', 'invitation-withdrawn', 'roles-changed'
    )
  ),
  by_whom uuid not null,
  at timestamptz not null,
  sealed_reason bytea
);
create index account_change_person on people.account_change (person, at desc);
alter table people.account_change enable row level security;
alter table people.account_change force row level security;
create policy that_the_first_account_was_founded_is_entered_by_the_founder on people.account_change
  for insert with check (platform.holds('founder') and what = 'founded' and by_whom = person);
create policy what_became_of_an_account_is_entered_by_those_who_lead on people.account_change
  for insert with check (platform.holds('coordinator', 'deputy') and by_whom = platform.person());
create policy that_an_account_was_closed_or_invited_again_is_entered_by_the_operator on people.account_change
  for insert with check (
    platform.holds('operator') and by_whom = platform.person() and what in ('closed', 'invited-again')
  );
create policy what_became_of_an_account_is_seen_by_those_who_lead on people.account_change
  for select using (platform.holds('coordinator', 'deputy'));
grant select, insert on people.account_change to evenhand_app;

-- The day on which somebody last used their account, and nothing finer: it says who is still here, not how they work.
create table people.last_seen (
  person uuid primary key references people.account,
  on_day date not null
);
alter table people.last_seen enable row level security;
alter table people.last_seen force row level security;
create policy the_day_is_noted_at_the_door on people.last_seen
  for all using (platform.holds('doorkeeper', 'founder')) with check (platform.holds('doorkeeper', 'founder'));
create policy the_day_is_seen_by_those_who_lead on people.last_seen
  for select using (platform.holds('coordinator', 'deputy', 'operator'));
grant select, insert, update on people.last_seen to evenhand_app;
