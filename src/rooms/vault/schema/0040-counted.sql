-- Who holds which key, and whether the recovery sheets are there, is counted where promises are checked.

call platform.count_rows_of('vault.service_grant');
call platform.count_rows_of('vault.file_grant');
call platform.count_rows_of('vault.escrow');
call platform.count_rows_of('vault.escrow_drill');
create view vault.open_key_holder with (security_invoker = true) as
  select person from vault.service_grant union select person from vault.file_grant;
grant select on vault.open_key_holder to evenhand_app;
