import type pg from 'pg'

/**
 * Enters records of the last two years as the administrator: so many contacts, five to a family, three families of five
 * with a case and what belongs to one. Codes, dates and ids only, as they are counted; what is sealed stays empty, so
 * that nobody can open these files. Gives how many rows there are of each kind.
 */
export async function twoYearsOfRecords(
  client: pg.Client,
  contacts: number,
): Promise<Readonly<Record<string, number>>> {
  await client.query('begin')
  await client.query('set local session_replication_role = replica')
  await client.query('select setseed(0.5)')
  await client.query(
    `create temp table family on commit drop as select n, gen_random_uuid() as file, gen_random_uuid() as case_id,
      gen_random_uuid() as contact, gen_random_uuid() as worker,
      now() - interval '2 years' * (n / ($1::numeric / 5)) - interval '1 day' as at
    from generate_series(1, $1::int / 5) n`,
    [contacts],
  )
  const rows: Record<string, number> = {}
  for (const [table, statement] of Object.entries(MADE))
    rows[table] = (await client.query(`insert into ${table} ${statement}`)).rowCount ?? 0
  await client.query('commit')
  await client.query('vacuum analyze')
  return rows
}

const CASES = 'from family where n % 5 < 3'

/** What belongs to one family, kind by kind, in the shares of a service at work. */
const MADE: Readonly<Record<string, string>> = {
  'casework.file': `(id, opened_by, opened_at) select file, worker, at from family`,
  'casework.person': `(id, file, kind, sealed_details) select gen_random_uuid(), file, kind, ''
    from family, unnest(array['parent', 'child']) kind`,
  'casework.contact': `(id, file, channel, direction, with_whom, source, role_explained, worker, at, completed_at, sealed_words)
    select case m when 0 then contact else gen_random_uuid() end, file, (array['phone', 'email', 'visit'])[1 + (n + m) % 3],
      case when m % 4 = 3 then 'out' else 'in' end, case when (n + m) % 9 = 0 then 'practitioner' else 'parent' end,
      'said', m = 0 or n % 7 = 0, worker, at + m * interval '5 days', at + m * interval '5 days', ''
    from family, generate_series(0, 4) m`,
  'casework.case': `(id, file, number, issue, level, state, worker, opened_by, opened_at, quiet_since, closed_at, sealed_words)
    select case_id, file, 1, 'transport', 1 + n % 4, case when at < now() - interval '60 days' then 'closed' else 'open' end,
      worker, worker, at, at, case when at < now() - interval '60 days' then at + interval '50 days' end, '' ${CASES}`,
  'casework.allocation': `(id, file, case_id, worker, by, at, because)
    select gen_random_uuid(), file, case_id, worker, worker, at, 'first' ${CASES}`,
  'casework.account': `(id, file, case_id, party, kind, source, verbatim, confirmed_at, differs, sealed_words, by, at)
    select gen_random_uuid(), file, case_id, party, case party when 'parent' then 'perspective' else 'account' end, 'said',
      true, case when n % 6 > 0 then at end, n % 8 = 0, '', worker, at
    from family, unnest(array['parent', 'school']) party where n % 5 < 3`,
  'casework.option_explained': `(id, file, case_id, contact, option, mark, chosen_at, by, at)
    select gen_random_uuid(), file, case when n % 2 = 0 then case_id end, case when n % 2 = 1 then contact end, 'option-' || m,
      'told', case when m = 0 and n % 3 > 0 then at end, worker, at + interval '1 day'
    from family, generate_series(0, 3) m where n % 5 < 3`,
  'casework.information_given': `(id, file, case_id, contact, fact, kind, by, at)
    select gen_random_uuid(), file, case when n % 2 = 0 then case_id end, case when n % 2 = 1 then contact end, kind, kind,
      worker, at + interval '1 day'
    from family, unnest(array['law', 'statutory-guidance', 'local-policy']) kind where n % 5 < 3`,
  'casework.signpost': `(id, file, contact, organisation, independent, by, at)
    select gen_random_uuid(), file, contact, gen_random_uuid(), m = 0, worker, at from family, generate_series(0, 1) m`,
  'casework.promise': `(id, file, case_id, contact, kind, due_at, made_by, made_at, kept_at, sealed_words)
    select gen_random_uuid(), file, case_id, contact, 'call-back', at + interval '2 days', worker, at,
      case when n % 20 > 0 then at + interval '1 day' end, '' ${CASES}`,
  'casework.inquiry': `(id, file, case_id, party, purpose, by, at, answered_at, told_family_at, sealed_words)
    select gen_random_uuid(), file, case_id, 'school', 'find', worker, at, at + interval '9 days', at + interval '9 days', ''
    from family where n % 5 = 0`,
  'casework.decision': `(id, file, case_id, whose, kind, made_on, told_at, told_by, follow_up_offered_at, sealed_words, by, at)
    select gen_random_uuid(), file, case_id, case n % 2 when 0 then 'la' else 'parent' end, 'final-plan', at::date, at,
      'its-maker', at, '', worker, at from family where n % 5 < 2`,
  'casework.disagreement': `(id, file, case_id, with_whom, by, at)
    select gen_random_uuid(), file, case_id, case n % 3 when 0 then 'la' else 'school' end, worker, at
    from family where n % 5 = 0`,
  'casework.route_explained': `(id, file, disagreement, route, applies, in_time, by, at)
    select gen_random_uuid(), d.file, d.id, route, true, true, d.by, d.at
    from casework.disagreement d, unnest(array['mediation', 'complaint', 'tribunal']) route`,
  'casework.outcome': `(id, file, case_id, kind, sealed_words, by, at)
    select gen_random_uuid(), file, id, 'agreed', '', opened_by, closed_at from casework.case where state = 'closed'`,
  'casework.closing': `(id, file, case_id, because, level, by, at)
    select gen_random_uuid(), file, id, 'work-done', level, opened_by, closed_at from casework.case where state = 'closed'`,
  'casework.letter': `(id, file, case_id, kind, sealed_words, by, at, sent_at, sent_by, sent_how)
    select gen_random_uuid(), file, case_id, 'free', '', worker, at, at, worker, 'printed' from family where n % 5 = 1`,
  'casework.request': `(id, reference, channel, received_at, claimed_by, claimed_at, file, ended_at, ended_how)
    select gen_random_uuid(), 'R' || n, 'web', at, worker, at + interval '1 day', file, at + interval '2 days', 'file'
    from family where n % 2 = 0`,
  'casework.meeting': `(id, file, case_id, kind, starts_at, held_at, notes_offered, sealed_words, by, at)
    select gen_random_uuid(), file, case_id, 'school', at + interval '20 days', at + interval '20 days', 'wanted', '', worker,
      at from family where n % 5 = 2`,
  'casework.attendance': `(id, file, case_id, meeting, person, role, supports_as, stated_at, stated_late, told_at, by)
    select gen_random_uuid(), file, case_id, id, by, 'support', 'supporter', at, false, at, by from casework.meeting`,
  'casework.meeting_point': `(id, file, case_id, meeting, position, became, sealed_words, by, at)
    select gen_random_uuid(), file, case_id, id, m, 'raised', '', by, at from casework.meeting, generate_series(1, 3) m`,
  'permissions.permission': `(id, file, person, speaks_as, body_kind, scopes, how, from_on, until_on, by, at, sealed_words)
    select gen_random_uuid(), file, gen_random_uuid(), 'parent', 'school', '{letters}', 'signed', at::date,
      at::date + 300, worker, at, '' from family where n % 5 = 0`,
  'permissions.disclosure': `(id, file, ground, permission, body_kind, by, at, changed_by, way, left_at, left_by, left_on,
      sealed_words)
    select gen_random_uuid(), file, 'permission', id, 'school', by, at, by, 'printed', at, by, at::date, ''
    from permissions.permission`,
}
