import type pg from 'pg'

/** What stands deeper than the first links lead: one of each, in files that are open to all who work with families. */
const ONE_OF_EACH = `
  select '/cases/' || case_id || '/decisions/' || id from casework.decision where told_at is null
  union all select '/cases/' || case_id || '/decisions/' || id || '/release' from casework.decision where told_at is null
  union all select '/cases/' || case_id || '/disagreements/' || id from casework.disagreement
  union all select '/cases/' || case_id || '/inquiries/' || id from casework.inquiry
  union all select '/cases/' || case_id || '/perspective' from casework.account
  union all select '/promises/' || id from casework.promise where kept_at is null and let_go_at is null
  union all select '/families/' || file || '/cases/new' from casework.contact
  union all select '/contacts/' || id || '/finish' from casework.contact where completed_at is null
  union all select '/letters/' || id from casework.letter
  union all select '/requests/' || id from casework.request where ended_at is null
  union all select '/letters/' || id || '/words' from casework.letter where sent_at is null
  union all select '/ledger/entries/3'
  union all select '/meetings/' || id || '/now' from casework.meeting where held_at is null and cancelled_at is null
  union all select '/meetings/' || id || '/reflection' from casework.meeting where held_at is not null
  union all select '/views/' || id || '/change' from casework.views
  union all select '/joint-views/' || id || '/change' from casework.joint_views
  union all select '/families/' || file || '/joint-views/new' from casework.views
  union all select '/families/' || file || '/paper/new' from casework.paper_out
  union all select '/families/' || file || '/notes-for/new' from casework.paper_out
  union all select '/families/' || file || '/sharing' from permissions.permission where withdrawn_at is null
  union all select '/families/' || file || '/left' from permissions.disclosure where left_at is not null
  union all select '/disclosures/' || id || '/words' from permissions.disclosure where left_at is null
  union all select '/families/' || file || '/disclosures/lawful/risk-to-life' from permissions.permission
  union all select '/families/' || file || '/rights/use/decide' from permissions.correction
  union all select '/families/' || file || '/rights' from permissions.correction
  union all select '/rights/access/' || id from permissions.access_request where ended_at is null
  union all select '/rights/access/' || id || '/decide' from permissions.access_request where ended_at is null
  union all select '/rights/access/' || id || '/review' from permissions.access_request where ended_at is null
  union all select '/rights/corrections/' || id from permissions.correction
  union all select '/rights/erasures/' || id from permissions.erasure_request
  union all select '/rights/erasures/' || id || '/decide' from permissions.erasure_request
  union all select '/retention/' || file from permissions.correction`

/** Paths to look at besides those that links lead to first. */
export async function deeperPaths(administrator: pg.Client): Promise<string[]> {
  const restricted = await administrator.query('select file::text from vault.restriction')
  const { rows } = await administrator.query<{ path: string }>(`
    with shut (file) as (select file from vault.restriction
      union select thing from interests.match where shut_out_at is not null)
    select path from (${ONE_OF_EACH}) one (path)
    where not exists (select from shut left join casework.case c using (file)
      where path like '%' || c.id || '%' or path like '%' || shut.file || '%')`)
  if (restricted.rows.length === 0) throw new Error('The demo has no restricted file.')
  return rows.map(({ path }) => path)
}

/** The file of a family with whom this persona spoke last, where they work with families at all. */
export async function ownFamily(administrator: pg.Client, kind: string): Promise<string[]> {
  const { rows } = await administrator.query<{ file: string }>(
    `select c.file from casework.contact c join service.persona p on p.person = c.worker
     where p.kind = $1 and c.file not in (select r.file from vault.restriction r) order by c.at desc limit 1`,
    [kind],
  )
  return rows.map(({ file }) => `/families/${file}`)
}
