import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { type FileSeal, fileSealToWrite, keyMissing } from '#rooms/vault'
import type { Channel } from '../channel.ts'
import type { Tables } from '../schema/tables.ts'
import { type NextStep, WITH_WHOM, type WithWhom } from './codes.ts'
import { RECORDED } from './contact-fields.ts'
import { explainRole, whoOfTheFile } from './explain-role.ts'
import { isCaseOf } from './is-case-of.ts'
import { keepRecord } from './keep-record.ts'
import { missingToComplete } from './missing-to-complete.ts'
import { type Prepared, prepareRecord } from './prepare-record.ts'
import { CONTACT_REFUSALS, finishedAlready } from './refusals.ts'
import { suggestLevel } from './suggest-level.ts'
import { type Unfinished, unfinishedContact } from './unfinished-contact.ts'

const input = z.strictObject({ contact: z.uuid(), withWhom: z.enum(WITH_WHOM).optional(), ...RECORDED })
type Typed = z.output<typeof input>

/**
 * Adds to a contact that stands to be finished, by anybody of the team: what was written stays, and what a colleague
 * adds says whose it is. Complete once it has the six things; until then it goes on standing to be finished.
 */
export const finishContact = command({
  name: 'finish-contact',
  called: 'Finish a contact',
  input,
  who: CASEWORKERS,
  spoken: ['contact', 'minutes', 'level'],
  refusals: [notFound, keyMissing, finishedAlready, ...CONTACT_REFUSALS],
  async carryOut(typed, desk) {
    const standing = await unfinishedContact(desk, typed.contact, 'to change')
    if (!standing) return refuse(notFound)
    if (standing.completedAt) return refuse(finishedAlready)
    if (typed.case && !(await isCaseOf(desk, standing.file, typed.case))) return refuse(notFound)
    const seal = await fileSealToWrite(desk, standing.file)
    if (seal instanceof Refusal) return seal
    const said = wordsOf(standing, seal)
    const before = { ...standing, words: said }
    const prepared = await prepareRecord(desk, typed, before)
    if (prepared instanceof Refusal) return prepared
    const words = withMore(
      said,
      typed.words,
      standing.worker === desk.person?.id ? '' : (desk.person?.name ?? ''),
    )
    await save(desk, seal, { standing, typed, prepared, words })
    const at = { file: standing.file, contact: typed.contact, case: typed.case ?? standing.case }
    const isNew = prepared.options.filter(({ fact }) => !standing.options.includes(fact))
    await keepRecord(desk, seal, at, typed, { ...prepared, options: isNew })
    return { file: standing.file, contact: typed.contact }
  },
  about: (_input, { file }) => file,
})

const wordsOf = ({ id, version, sealedWords }: Unfinished, seal: FileSeal) =>
  seal.open(sealedWords, { field: 'casework.contact.sealed_words', row: id, version })

/** What stood, and below it what was added; a colleague's addition says whose it is (N02). */
function withMore(said: string, more: string | undefined, by: string): string {
  if (!more?.trim()) return said
  const added = by ? `Added by ${by}:\n${more}` : more
  return said.trim() ? `${said}\n\n${added}` : added
}

interface Saving {
  readonly standing: Unfinished
  readonly typed: Typed
  readonly prepared: Prepared
  readonly words: string
}

/** Saves the contact itself: finished, where none of the six things is missing any more. */
async function save(desk: Desk, seal: FileSeal, { standing, typed, prepared, words }: Saving): Promise<void> {
  const withWhom = typed.withWhom ?? (standing.withWhom as WithWhom)
  const minutes = typed.minutes ?? standing.minutes ?? undefined
  const nextStep = typed.next ?? (standing.nextStep as NextStep | null)
  const isRoleExplained = await isExplained(desk, seal, standing, withWhom, typed.roleExplained !== undefined)
  const { issue } = prepared
  const missing = missingToComplete({ words, issue, withWhom, isRoleExplained, nextStep, minutes }).length
  const isCase = (typed.makeCase ?? typed.case ?? standing.case) !== undefined
  const version = standing.version + 1
  await desk.sql
    .withTables<Tables>()
    .updateTable('casework.contact')
    .set({
      ...{
        version,
        issue: issue ?? null,
        with_whom: withWhom,
        minutes: minutes ?? null,
        next_step: nextStep,
      },
      level: typed.level
        ? Number(typed.level)
        : suggestLevel({ minutes, channel: standing.channel as Channel, isCase }),
      ...(typed.verbatim ? { verbatim: true } : {}),
      ...(typed.roleExplained ? { role_explained: true } : {}),
      ...(typed.case ? { case_id: typed.case } : {}),
      ...(typed.words?.trim() ? { amended_by: desk.person?.id ?? null, amended_at: desk.now } : {}),
      ...(words.trim() && !standing.source ? { source: 'said' } : {}),
      completed_at: missing === 0 ? desk.now : null,
      sealed_words: seal.seal(words, { field: 'casework.contact.sealed_words', row: standing.id, version }),
    })
    .where('id', '=', standing.id)
    .execute()
}

async function isExplained(
  desk: Desk,
  seal: FileSeal,
  { file, person, isRoleExplained }: Unfinished,
  withWhom: WithWhom,
  isTicked: boolean,
): Promise<boolean> {
  const heard = await whoOfTheFile(desk, file, withWhom, person ?? undefined)
  if (isTicked) await explainRole(desk, file, seal, withWhom, heard)
  return isTicked || isRoleExplained || heard?.explainedAt != null
}
