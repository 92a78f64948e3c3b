import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { notAvailable } from '#rooms/interests'
import { areSheetsMissing, type FileSeal, fileSealToWrite, keyMissing, sheetsMissing } from '#rooms/vault'
import { moment } from '../calls/contact-fields.ts'
import { enterContact } from '../calls/enter-contact.ts'
import { issueMeant } from '../calls/issue-meant.ts'
import { ISSUES_IN_WORDS } from '../calls/issues.ts'
import { makePromise } from '../calls/make-promise.ts'
import { readMoment } from '../calls/read-moment.ts'
import { caseNeedsIssue, momentOver, whichIssue, whichMoment } from '../calls/refusals.ts'
import { openCase } from '../cases/open-case.ts'
import type { Channel } from '../channel.ts'
import type { DocumentSource } from '../document-sources.ts'
import { referenceOf } from '../file-reference.ts'
import { compareAgain } from '../interests/compare-again.ts'
import { mayTakeRequest } from '../interests/may-work-with.ts'
import { openNewFile } from '../open-new-file.ts'
import type { Tables } from '../schema/tables.ts'
import { keepPeople } from './keep-people.ts'
import { moveLetters } from './move-letters.ts'
import { peopleInRequest, WHO_ASKS, type WhoAsks, whoAsks } from './people-in-request.ts'
import { requestFinished } from './refusals.ts'
import { type RequestAtHand, requestAtHand } from './request-at-hand.ts'
import type { RequestChannel } from './request-channel.ts'
import { openRequestWords, type RequestWords } from './request-words.ts'
import { wordsForFile } from './words-for-file.ts'

const input = z.strictObject({
  request: z.uuid(),
  file: z.union([z.uuid(), z.literal('new')], 'Choose the family, or somebody new'),
  who: z.enum(WHO_ASKS).default('parent'),
  issue: z.string().trim().max(200, 'Choose one from the list').optional(),
  makeCase: z.literal('yes').optional(),
  dueAt: moment.optional(),
})
type Typed = z.output<typeof input>

/**
 * Takes a request into a family's file, an old one or a new: it becomes a contact with all its words, the people it names,
 * its letters, and a promise to get back to them. Nothing is typed again; what stood in the queue is gone from there.
 */
export const takeRequest = command({
  name: 'take-request',
  called: 'Take a request into a file',
  input,
  who: CASEWORKERS,
  as: 'registrar',
  serializable: true,
  spoken: ['request', 'file', 'makeCase'],
  refusals: [
    ...[notFound, keyMissing, sheetsMissing, notAvailable, requestFinished],
    ...[whichIssue, caseNeedsIssue, whichMoment, momentOver],
  ],
  async attempt({ request }, desk) {
    await mayTakeRequest(desk, desk.person?.id ?? request, request)
    return undefined
  },
  async carryOut(typed, desk) {
    if (await areSheetsMissing(desk)) return refuse(sheetsMissing)
    const meant = meantBy(typed, desk.now)
    if (meant instanceof Refusal) return meant
    const standing = await requestAtHand(desk, typed.request)
    if (standing instanceof Refusal) return standing
    if ((await mayTakeRequest(desk, desk.person?.id ?? '', standing.id)) !== 'free')
      return refuse(notAvailable)
    const words = await openRequestWords(desk, standing.id, standing.sealed_words)
    if (words instanceof Refusal) return words
    const at = await fileFor(desk, typed.file)
    if (at instanceof Refusal) return at
    const who = whoAsks(words.from, words) ?? typed.who
    const contact = await keep(desk, at, standing, words, { ...meant, who })
    const moved = await moveLetters(desk, { request: standing.id, file: at.file, from: WHOSE[who] }, at.seal)
    if (moved instanceof Refusal) return moved
    await finish(desk, standing.id, at.file, contact)
    await compareAgain(desk, at.file)
    const { issue = '' } = meant
    const made = typed.makeCase ? await openCase(desk, at.file, at.seal, { issue, contact }) : null
    return { request: standing.id, file: at.file, contact, case: made }
  },
  about: (_input, { file }) => file,
})

interface Meant {
  readonly issue: string | undefined
  readonly dueAt: Date | undefined
}

function meantBy({ issue: typed, makeCase, dueAt: when }: Typed, now: Date): Meant | Refusal {
  const issue = typed ? issueMeant(typed, ISSUES_IN_WORDS) : undefined
  if (Array.isArray(issue)) return refuse(whichIssue, { field: 'issue' })
  if (makeCase && !issue) return refuse(caseNeedsIssue, { field: 'issue' })
  const dueAt = when ? readMoment(when, now) : undefined
  if (when && !dueAt) return refuse(whichMoment, { field: 'dueAt' })
  return dueAt && dueAt <= now ? refuse(momentOver, { field: 'dueAt' }) : { issue, dueAt }
}

interface FileAtHand {
  readonly file: string
  readonly seal: FileSeal
}

async function fileFor(desk: Desk, chosen: string): Promise<FileAtHand | Refusal> {
  if (chosen === 'new') {
    const file = newId()
    const seal = await openNewFile(desk, file, {})
    return seal instanceof Refusal ? seal : { file, seal }
  }
  if (!(await referenceOf(desk, chosen))) return refuse(notFound)
  const seal = await fileSealToWrite(desk, chosen)
  return seal instanceof Refusal ? seal : { file: chosen, seal }
}

async function keep(
  desk: Desk,
  { file, seal }: FileAtHand,
  standing: RequestAtHand,
  words: RequestWords,
  { issue, dueAt, who }: Meant & { who: WhoAsks },
): Promise<string> {
  const person = await keepPeople(desk, file, seal, peopleInRequest(words, who))
  const channel = CONTACT_CHANNEL[standing.channel]
  const isReferral = words.from === 'practitioner'
  const contact = await enterContact(desk, file, seal, {
    ...{ words: wordsForFile(words, standing.dated_on), channel, issue, at: standing.received_at },
    ...{ withWhom: isReferral ? 'practitioner' : who, verbatim: channel !== 'phone' && !isReferral },
    ...(person && !isReferral ? { person } : {}),
    ...{ nextStep: dueAt ? 'call-back' : 'nothing', isComplete: true },
  })
  if (dueAt)
    await makePromise(desk, file, seal, {
      ...{ kind: 'call-back', dueAt, contact },
      ...{ owner: desk.person?.id ?? '' },
    })
  return contact
}

/** What is in the file is not kept under the service's key any more: who is shut out of the file is shut out of it. */
const finish = ({ sql, person, now }: Desk, request: string, file: string, contact: string) =>
  sql
    .withTables<Tables>()
    .updateTable('casework.request')
    .set(({ fn, val }) => ({
      ...{ file, contact, sealed_words: null, ended_at: now, ended_how: 'file' },
      ended_by: person?.id ?? null,
      claimed_by: fn.coalesce('claimed_by', val(person?.id ?? '')),
    }))
    .where('id', '=', request)
    .execute()

const CONTACT_CHANNEL: Readonly<Record<RequestChannel, Channel>> = {
  web: 'web_form',
  practitioner: 'web_form',
  email: 'email',
  post: 'post',
  voicemail: 'phone',
}

const WHOSE: Readonly<Record<WhoAsks, DocumentSource>> = {
  parent: 'parent',
  'young-person': 'young-person',
  other: 'somebody-else',
}
