-- What the product refused is counted by its code, where promises are checked.

call platform.count_rows_of('ledger.entry');
call platform.count_rows_of('ledger.checkpoint');
call platform.count_rows_of('ledger.cosignature');
create index entry_refused on ledger.entry (at) where outcome = 'refused';
