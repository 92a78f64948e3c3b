import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { namesOf } from '#rooms/people'
import { type FileSeal, fileSeal } from '#rooms/vault'
import { meetingsOf } from '../meetings/meetings-of.ts'
import { openPeople, peopleOf } from '../open-people.ts'
import { accountsOf } from './accounts-of.ts'
import { openCaseDetails } from './case-details.ts'
import { type CaseHead, caseHead } from './case-head.ts'
import { datesOf } from './dates-of.ts'
import { decisionsOf } from './decisions-of.ts'
import { disagreementsOf } from './disagreements-of.ts'
import { informationOf } from './information-of.ts'
import { inquiriesOf } from './inquiries-of.ts'
import { optionsOf } from './options-of.ts'
import { outcomesOf } from './outcomes-of.ts'
import { reasonsOf } from './reasons-of.ts'

/** A case in full, opened with its file's key: whoever reads it is entered in the ledger, about the file. */
export const readCase = query({
  name: 'read-case',
  input: z.strictObject({ case: z.uuid() }),
  who: [...CASEWORKERS, 'volunteer'],
  async answer({ case: id }, desk) {
    const opened = await openCase(desk, id)
    return opened instanceof Refusal ? opened : inFull(desk, opened)
  },
  about: (_input, { head }) => head.file,
})

/** A case as `readCase` gives it. */
export type CaseInFull = Awaited<ReturnType<typeof inFull>>

/** The head of a case, and what opens it. Refuses a case that is not there, or not open to whoever asks. */
export async function openCase(desk: Desk, id: string): Promise<OpenedCase | Refusal> {
  const head = await caseHead(desk, id)
  if (!head) return refuse(notFound)
  const seal = await fileSeal(desk, head.file)
  return seal instanceof Refusal ? seal : { head, seal }
}

interface OpenedCase {
  readonly head: CaseHead
  readonly seal: FileSeal
}

/** All that a case holds, opened. */
export async function inFull(desk: Desk, { head: { sealed_words, parts, ...head }, seal }: OpenedCase) {
  const { id, file, issue, version } = head
  const [
    people,
    accounts,
    options,
    information,
    decisions,
    dates,
    disagreements,
    outcomes,
    reasons,
    inquiries,
    meetings,
  ] = await Promise.all([
    peopleOf(desk, file),
    parts.has('accounts') ? accountsOf(desk, seal, id) : [],
    optionsOf(desk, id, issue),
    parts.has('information') ? informationOf(desk, id) : [],
    parts.has('decisions') ? decisionsOf(desk, seal, id) : [],
    parts.has('dates') ? datesOf(desk, seal, id) : [],
    parts.has('disagreements') ? disagreementsOf(desk, id) : [],
    parts.has('outcomes') ? outcomesOf(desk, seal, id) : [],
    parts.has('reasons') ? reasonsOf(desk, seal, id) : [],
    parts.has('inquiries') ? inquiriesOf(desk, seal, id) : [],
    parts.has('meetings') ? meetingsOf(desk, { case: id }) : [],
  ])
  const workers = [head.worker, ...decisions.map(({ releasedBy }) => releasedBy)]
  const names = await namesOf(
    desk,
    workers.flatMap(worker => worker ?? []),
  )
  return {
    head,
    details: openCaseDetails(seal, { id, sealed_words, version }),
    people: openPeople(seal, people),
    worker: head.worker ? (names.get(head.worker) ?? 'Somebody who has left') : null,
    accounts,
    options,
    information,
    decisions: decisions.map(decision => ({
      ...decision,
      releasedBy: decision.releasedBy ? (names.get(decision.releasedBy) ?? 'Somebody who has left') : null,
    })),
    dates,
    disagreements,
    outcomes,
    reasons,
    inquiries,
    meetings,
  }
}
