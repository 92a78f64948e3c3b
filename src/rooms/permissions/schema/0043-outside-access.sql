-- Somebody of whom there is no family's file asks for their own data: a colleague, a volunteer, a member of the group, a
-- practitioner who wrote to us. It belongs to no file; its words are sealed for the service.
create table permissions.outside_access (
  id uuid primary key,
  kind text not null check (kind in ('colleague', 'volunteer', 'group-member', 'practitioner', 'other')),
  received_on date not null,
  due_on date not null,
  identity text check (identity in ('known-to-us', 'agreed-word', 'called-back', 'document-seen')),
  answered_on date,
  outcome text check (outcome in ('given', 'nothing-held', 'refused')),
  sealed_words bytea not null,
  by uuid not null,
  at timestamptz not null,
  version integer not null default 1,
  check ((answered_on is null) = (outcome is null)),
  constraint nothing_is_given_before_it_is_known_who_asks check (outcome is distinct from 'given' or identity is not null)
);
create index outside_access_open on permissions.outside_access (due_on) where answered_on is null;
call permissions.keep_for_those_who_lead('permissions.outside_access');
