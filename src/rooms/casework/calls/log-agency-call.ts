import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { areSheetsMissing, fileSealToWrite, keyMissing, sheetsMissing } from '#rooms/vault'
import { CHANNELS } from '../channel.ts'
import { referenceOf } from '../file-reference.ts'
import type { Tables } from '../schema/tables.ts'
import { ASKED_BY } from './codes.ts'
import { minutes, tick, words } from './contact-fields.ts'
import { enterContact } from './enter-contact.ts'
import { issueMeant } from './issue-meant.ts'
import { ISSUES_IN_WORDS } from './issues.ts'
import { whichIssue } from './refusals.ts'

const wordsNeedAFile = {
  code: 'words-need-a-file',
  status: 422,
  sentence:
    'What they asked about a family is kept on that family’s own file and nowhere else. Choose the family, or take the words out.',
} as const

const input = z.strictObject({
  askedBy: z.enum(ASKED_BY, 'Choose who is on the line'),
  about: z.enum(['general', 'a-family'], 'Choose what they ask'),
  file: z.uuid().optional(),
  words: words.optional(),
  issue: z.string().trim().max(200, 'Choose one from the list').optional(),
  minutes: minutes.optional(),
  channel: z.enum(CHANNELS).default('phone'),
  roleExplained: tick,
})
type Typed = z.output<typeof input>

/**
 * A school, the council or another agency asked. In general: a consultation without names, codes and minutes only.
 * About a family: refused, neither confirmed nor denied; noted on the family's file where the officer chose one, so
 * that the family can see who asked.
 */
export const logAgencyCall = command({
  name: 'log-agency-call',
  called: 'An agency on the line',
  input,
  who: CASEWORKERS,
  spoken: ['askedBy', 'about', 'channel', 'minutes'],
  refusals: [notFound, keyMissing, sheetsMissing, whichIssue, wordsNeedAFile],
  async carryOut(typed, desk) {
    if (await areSheetsMissing(desk)) return refuse(sheetsMissing)
    const meant = typed.issue ? issueMeant(typed.issue, ISSUES_IN_WORDS) : undefined
    if (typeof meant === 'object') return refuse(whichIssue, { field: 'issue' })
    const file = typed.about === 'a-family' ? typed.file : undefined
    if (file) return noteOnFile(desk, file, { ...typed, issue: meant })
    if (typed.words?.trim()) return refuse(wordsNeedAFile, { field: 'words' })
    await enterConsultation(desk, { ...typed, issue: meant })
    return { file: null }
  },
  about: (_input, { file }) => file,
})

/** The refusal stands complete: there is nothing to finish about it. */
async function noteOnFile(desk: Desk, file: string, typed: Typed): Promise<{ file: string } | Refusal> {
  if (!(await referenceOf(desk, file))) return refuse(notFound)
  const seal = await fileSealToWrite(desk, file)
  if (seal instanceof Refusal) return seal
  const { askedBy, channel, issue, minutes: length, roleExplained } = typed
  await enterContact(desk, file, seal, {
    ...{ words: typed.words ?? '', channel, askedBy, issue, minutes: length },
    ...{
      withWhom: 'agency',
      outcome: 'refused',
      isComplete: true,
      roleExplained: roleExplained !== undefined,
    },
  })
  return { file }
}

const enterConsultation = ({ sql, person, now }: Desk, typed: Typed) =>
  sql
    .withTables<Tables>()
    .insertInto('casework.consultation')
    .values({
      id: newId(),
      asked_by: typed.askedBy,
      about: typed.about,
      outcome: typed.about === 'general' ? 'answered' : 'refused',
      issue: typed.issue ?? null,
      channel: typed.channel,
      minutes: typed.minutes ?? null,
      role_explained: typed.roleExplained !== undefined,
      worker: person?.id ?? '',
      at: now,
    })
    .execute()
