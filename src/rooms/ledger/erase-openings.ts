/**
 * Deletes what entries about some files or people commit to (`$1`, a list of ids): the entries still prove themselves,
 * and nobody can test a guess at their details any more.
 */
export const ERASE_OPENINGS =
  'delete from ledger.opening o using ledger.entry e where e.seq = o.seq and e.subject = any($1::uuid[])'
