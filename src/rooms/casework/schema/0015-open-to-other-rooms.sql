-- What the row policies of the rooms above ask: is this a family's file that is open to whoever acts.
create view casework.open_file with (security_invoker = true) as select id from casework.file;
grant select on casework.open_file to evenhand_app;
