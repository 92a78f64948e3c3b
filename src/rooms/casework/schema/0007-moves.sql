-- Two files that were one family's after all become one, a case goes where it belongs; and either can be undone, row by
-- row, because what was moved stands here.

create table casework.move (
  id uuid primary key,
  file uuid not null references casework.file,
  from_file uuid not null references casework.file,
  what text not null check (what in ('merge', 'case')),
  by uuid not null,
  at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz
);
create index move_file on casework.move (file, at);
call casework.keep_with_file('casework.move');

create table casework.moved_row (
  id uuid primary key,
  file uuid not null references casework.file,
  move uuid not null references casework.move,
  table_name text not null,
  row_id uuid not null
);
create index moved_row_move on casework.moved_row (move);
call casework.keep_with_file('casework.moved_row');
