/**
 * Settings for one transaction under which every PostgreSQL from 15 on writes and reads the same text for the same
 * value. With row_security off a row policy that would hide rows is an error instead of a gap. Big tables are not
 * begun in the middle, and nothing is cut off for taking long.
 */
export const PORTABLE = `
  set local client_encoding = 'UTF8'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local timezone = 'UTC'; set local extra_float_digits = 1; set local bytea_output = 'hex';
  set local row_security = off; set local synchronize_seqscans = off; set local search_path = pg_catalog;
  set local statement_timeout = 0; set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0`
