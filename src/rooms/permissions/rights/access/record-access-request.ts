import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dayToCome, familyFile, isToCome, referenceOf, typedDay } from '#rooms/casework'
import { dateAt } from '#rooms/facts'
import { type FileSeal, fileSealToWrite, keyMissing } from '#rooms/vault'
import type { Tables } from '../../schema/tables.ts'
import { competenceFirst, notInThisFile } from '../refusals.ts'
import { typedWords } from '../typed.ts'
import { ASKED_BY, CHANNELS, COMPETENCE, sealAccess } from './access-request.ts'
import { dueOn } from './due-on.ts'

const input = z.strictObject({
  file: z.uuid(),
  person: z.uuid('Choose whose data it is'),
  askedBy: z.enum(ASKED_BY, 'Choose who asks'),
  asker: z.uuid().optional(),
  channel: z.enum(CHANNELS, 'Choose how they asked'),
  receivedOn: typedDay('the day they asked'),
  scope: typedWords(),
  onBehalf: typedWords(),
  competence: z.enum(COMPETENCE).optional(),
  competenceReason: typedWords(),
})

/**
 * Records that somebody asked for what is kept about them. Any words will do, to anybody who works here: they need not
 * name a law. The month begins now (UK GDPR article 12(3)). For a child's data a parent asks on the child's behalf.
 */
export const recordAccessRequest = command({
  name: 'record-access-request',
  called: 'A request for their own data',
  input,
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, dayToCome, notInThisFile, competenceFirst],
  spoken: ['file', 'askedBy', 'channel', 'receivedOn', 'competence'],
  async carryOut(typed, desk) {
    const { file, person, asker, askedBy, receivedOn } = typed
    if (isToCome(receivedOn, dateAt(desk.now))) return refuse(dayToCome, { field: 'receivedOn' })
    if (!(await referenceOf(desk, file))) return refuse(notFound)
    const seal = await fileSealToWrite(desk, file, 'only kept')
    if (seal instanceof Refusal) return seal
    const family = await familyFile(desk, seal, file)
    if (!family) return refuse(notFound)
    const isIn = (one: string) => family.people.some(({ id }) => id === one)
    if (!isIn(person)) return refuse(notInThisFile, { field: 'person' })
    if (asker && !isIn(asker)) return refuse(notInThisFile, { field: 'asker' })
    if (askedBy === 'parent' && !(typed.competence && typed.competenceReason))
      return refuse(competenceFirst, { field: typed.competence ? 'competenceReason' : 'competence' })
    return { file, access: await enter(desk, seal, typed) }
  },
  about: ({ file }) => file,
})

async function enter(desk: Desk, seal: FileSeal, typed: z.output<typeof input>): Promise<string> {
  const { file, person, asker, askedBy, channel, receivedOn, scope, onBehalf, competenceReason } = typed
  const id = newId()
  const words = { scope, onBehalf, competenceReason, paper: '', extendedBecause: '', refusedBecause: '' }
  await desk.sql
    .withTables<Tables>()
    .insertInto('permissions.access_request')
    .values({
      ...{ id, file, person, channel, asked_by: askedBy, asker: asker ?? null },
      received_on: raw<Date>`${receivedOn}::date`,
      competence: askedBy === 'parent' ? (typed.competence ?? null) : null,
      due_on: raw<Date>`${dueOn(receivedOn)}::date`,
      sealed_words: sealAccess(seal, id, 1, words),
      ...{ by: desk.person?.id ?? '', at: desk.now },
    })
    .execute()
  return id
}
