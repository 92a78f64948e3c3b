-- How the directory stands is counted where promises are checked.

call platform.count_rows_of('directory.organisation');
call platform.count_rows_of('directory.setting');
