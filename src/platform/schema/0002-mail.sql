-- Mail on its way: written with the act that caused it, sent a moment later by the postman.

create function platform.somebody_acts() returns boolean language sql stable parallel safe
  return platform.person() is not null or coalesce(current_setting('evenhand.roles', true), '') <> '';
comment on function platform.somebody_acts() is 'True inside an act of a person, of an anonymous visitor or of a system role.';

create table platform.mail (
  id uuid primary key,
  kind text not null,
  sealed bytea,
  made_at timestamptz not null,
  tries int not null default 0,
  sent_at timestamptz,
  given_up_at timestamptz,
  constraint what_has_left_is_kept_without_its_words
    check ((sealed is null) = (sent_at is not null or given_up_at is not null))
);
comment on column platform.mail.sealed is 'Address, subject and text, sealed under the mailer key; deleted as soon as the mail is sent or given up.';

alter table platform.mail enable row level security;
alter table platform.mail force row level security;
create policy a_mail_may_be_posted_by_whoever_acts on platform.mail
  for insert with check (platform.somebody_acts() and sealed is not null and tries = 0);
create policy mail_is_seen_by_the_postman on platform.mail
  for select using (platform.holds('postman'));
create policy mail_is_marked_by_the_postman on platform.mail
  for update using (platform.holds('postman'));
create policy mail_is_cleared_away_by_the_postman on platform.mail
  for delete using (platform.holds('postman'));
grant select, insert, update, delete on platform.mail to evenhand_app;
grant execute on function platform.somebody_acts() to evenhand_app;
