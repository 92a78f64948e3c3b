import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { referenceOf } from '#rooms/casework'
import { addDays, dateAt } from '#rooms/facts'
import { alertColleagues } from '#rooms/people'
import { type FileSeal, newKeptSeal } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { concernMail } from './concern-mail.ts'
import { sealConcern } from './concern-words.ts'
import { keepStep } from './keep-step.ts'
import type { Step } from './steps.ts'
import { whoMustKnow } from './who-must-know.ts'

/** Every concern is looked at again after so many days, whatever became of it. */
const REVIEW_AFTER = 28

const whyNotTold = {
  code: 'concern-why-not-told',
  status: 422,
  sentence: 'Write why the family is not told. Where nothing speaks against it, they are.',
} as const

const maybe = z.string().trim().max(5000, 'Write this in 5,000 characters or fewer').default('')

const input = z.strictObject({
  file: z.uuid(),
  dangerNow: z.enum(['yes', 'no'], 'Choose whether somebody is in danger now'),
  child: z
    .string('Write which child')
    .trim()
    .min(1, 'Write which child')
    .max(200, 'A name has 200 characters or fewer'),
  words: z
    .string('Write what was said or seen')
    .trim()
    .min(1, 'Write what was said or seen')
    .max(20_000, 'Write this in 20,000 characters or fewer'),
  whose: z
    .string('Write in whose words this is')
    .trim()
    .min(1, 'Write in whose words this is')
    .max(200, 'This has 200 characters or fewer'),
  reason: maybe,
  decided: maybe,
  passedOn: maybe,
  told: z.enum(['yes', 'no', 'not-yet'], 'Choose whether the family was told').default('not-yet'),
  toldWords: maybe,
})
type Typed = z.output<typeof input>

/**
 * Raises a concern about a child (K13): in whose words, about whom, and whether there is danger now; who decided, what was
 * passed to whom and whether the family was told, as far as it is known. Those who must know are alerted with the act.
 * From its first moment it is under a key that only they and its author hold.
 */
export const raiseConcern = command({
  name: 'raise-concern',
  called: 'A concern about a child',
  input,
  who: CASEWORKERS,
  as: 'alarm',
  refusals: [notFound, whyNotTold],
  spoken: ['dangerNow', 'told'],
  async carryOut(typed, desk) {
    if (typed.told === 'no' && !typed.toldWords) return refuse(whyNotTold, { field: 'toldWords' })
    if ((await referenceOf(desk, typed.file)) === undefined) return refuse(notFound)
    const concern = newId()
    const mustKnow = (await whoMustKnow(desk, typed.file)).map(({ id }) => id)
    const { seal, named } = await newKeptSeal(desk, concern, [desk.person?.id ?? '', ...mustKnow])
    await enterConcern(desk, seal, concern, typed)
    for (const [kind, words] of stepsOf(typed))
      await keepStep(desk, seal, { file: typed.file, concern, kind, words })
    const others = named.filter(id => id !== desk.person?.id && mustKnow.includes(id))
    const alerted = await alertColleagues(desk, others, concernMail)
    return { concern, alerted }
  },
  // Of the concern, not of the file: whoever reads who looked at the file learns nothing of it.
  about: (_input, { concern }) => concern,
})

async function enterConcern(
  { sql, person, now }: Desk,
  seal: FileSeal,
  id: string,
  typed: Typed,
): Promise<void> {
  const { file, dangerNow, child, words, whose, reason } = typed
  await sql
    .withTables<Tables>()
    .insertInto('permissions.concern')
    .values({
      ...{ id, file, in_danger_now: dangerNow === 'yes', by: person?.id ?? '', at: now },
      review_on: raw<Date>`${addDays(dateAt(now), REVIEW_AFTER)}::date`,
      sealed_words: sealConcern(seal, id, { child, words, whose, reason }),
    })
    .execute()
}

function stepsOf({ decided, passedOn, told, toldWords }: Typed): [Step, string][] {
  const steps: [Step, string][] = []
  if (decided) steps.push(['decided', decided])
  if (passedOn) steps.push(['passed-on', passedOn])
  if (told === 'yes') steps.push(['family-told', toldWords])
  if (told === 'no') steps.push(['family-not-told', toldWords])
  return steps
}
