import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { cite, optionsFor } from '#rooms/facts'
import type { FileSeal } from '#rooms/vault'
import { giveReason } from '../cases/give-reason.ts'
import { keepExplained } from '../cases/keep-explained.ts'
import { openCase } from '../cases/open-case.ts'
import { stirCase } from '../cases/stir-case.ts'
import { referenceOf } from '../file-reference.ts'
import { referenceInWords } from '../reference.ts'
import type { Tables } from '../schema/tables.ts'
import type { Recorded } from './contact-fields.ts'
import { keepPromises } from './keep-promises.ts'
import { makePromise } from './make-promise.ts'
import type { Prepared } from './prepare-record.ts'
import { setReminders } from './stop-reminders.ts'

/** Where a record belongs. */
export interface Belonging {
  readonly file: string
  readonly contact: string
  readonly case: string | undefined
}

/**
 * Writes down what goes with a contact: options explained, information and signposts given, reasons, promises made and
 * kept, reminders stopped, and last the case that grows out of it, which takes all of it along.
 */
export async function keepRecord(
  desk: Desk,
  seal: FileSeal,
  at: Belonging,
  typed: Recorded,
  prepared: Prepared,
): Promise<void> {
  if (at.case) await stirCase(desk, at.case)
  await keepGiven(desk, at, prepared)
  for (const reason of prepared.reasons)
    await giveReason(desk, at.file, seal, { ...reason, ...inCase(at), contact: at.contact })
  if (typed.next && typed.next !== 'nothing' && prepared.dueAt)
    await makePromise(desk, at.file, seal, {
      ...{ kind: typed.next, dueAt: prepared.dueAt, contact: at.contact },
      ...{ owner: desk.person?.id ?? '', ...inCase(at) },
    })
  await keepPromises(desk, at.file, typed.keeps, at.contact)
  if (typed.stopReminders) await setReminders(desk, at.file, true)
  const inCaseOf = at.case ?? (typed.makeCase ? await grow(desk, seal, at, typed, prepared) : undefined)
  if (inCaseOf && prepared.facts.length > 0) await citeAll(desk, at.file, inCaseOf, prepared)
}

const inCase = ({ case: of }: Belonging) => (of ? { case: of } : {})

async function keepGiven(desk: Desk, at: Belonging, prepared: Prepared): Promise<void> {
  const { sql, person, now } = desk
  const { options: explained, issue } = prepared
  if (explained.length > 0)
    await keepExplained(desk, at, issue ?? '', issue ? await optionsFor(desk, issue) : explained, explained)
  const tables = sql.withTables<Tables>()
  const common = () => ({
    ...{ id: newId(), file: at.file, contact: at.contact, case_id: at.case ?? null },
    ...{ by: person?.id ?? '', at: now },
  })
  const facts = prepared.facts.map(given => ({ ...common(), ...given }))
  const signposts = prepared.signposts.map(({ id, independent }) => ({
    ...common(),
    organisation: id,
    independent,
  }))
  if (facts.length > 0) await tables.insertInto('casework.information_given').values(facts).execute()
  if (signposts.length > 0) await tables.insertInto('casework.signpost').values(signposts).execute()
}

/** Nobody's yet: it waits on Today, and whoever takes it on is asked about their interests there (C07). */
const grow = (
  desk: Desk,
  seal: FileSeal,
  { file, contact }: Belonging,
  { level }: Recorded,
  { issue = '' }: Prepared,
) =>
  openCase(desk, file, seal, {
    ...{ issue, contact },
    ...(level ? { level: Number(level) } : {}),
  })

/** So that a case goes "review due" when a fact changes that the family was told. */
async function citeAll(desk: Desk, file: string, id: string, { facts }: Prepared): Promise<void> {
  const title = referenceInWords((await referenceOf(desk, file)) ?? 0)
  for (const { fact } of facts) await cite(desk, fact, { kind: 'case', id, title })
}
