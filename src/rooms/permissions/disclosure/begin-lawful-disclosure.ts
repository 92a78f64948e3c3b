import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { typedDay } from '#rooms/casework'
import { keyMissing } from '#rooms/vault'
import { BODY_KINDS } from '../consent/codes.ts'
import { familyToWrite } from '../family-at-hand.ts'
import { enterDisclosure } from './begin-disclosure.ts'
import { firstDisclosureWords } from './disclosure-words.ts'
import { LAWFUL_GROUNDS } from './grounds.ts'
import { sayWhatIsOrdered, whyNotTold } from './refusals.ts'
import { subjectOf } from './subject-of.ts'

const line = (ask: string) => z.string(ask).trim().min(1, ask).max(200, 'This has 200 characters or fewer')
const maybe = z.string().trim().max(2000, 'Write this in 2,000 characters or fewer').default('')

/**
 * Begins to pass something on without permission, on one of the three lawful grounds (K13): why now, who decided, what
 * a court orders and by which order, whether the family is told and why not. Nothing leaves by it.
 */
export const beginLawfulDisclosure = command({
  name: 'begin-lawful-disclosure',
  called: 'Passing on without permission',
  input: z.strictObject({
    file: z.uuid(),
    ground: z.enum(LAWFUL_GROUNDS, 'Choose the ground'),
    bodyKind: z.enum(BODY_KINDS, 'Choose what kind of body it is'),
    body: line('Write who gets it'),
    toPerson: maybe,
    why: z
      .string('Write why it is passed on now')
      .trim()
      .min(1, 'Write why it is passed on now')
      .max(5000, 'Write the reason in 5,000 characters or fewer'),
    decidedBy: line('Write who decided that it is passed on'),
    orderedBy: maybe,
    orderDate: typedDay('the date of the order').optional(),
    orderNumber: maybe,
    told: z.enum(['yes', 'no'], 'Choose whether the family is told'),
    keptBecause: maybe,
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, sayWhatIsOrdered, whyNotTold],
  spoken: ['file', 'ground', 'bodyKind', 'told'],
  async carryOut({ file, ground, bodyKind, told, ...typed }, desk) {
    if (ground === 'legal-compulsion' && !(typed.orderedBy && typed.orderDate && typed.orderNumber))
      return refuse(sayWhatIsOrdered, { field: missingOf(typed) })
    if (told === 'no' && !typed.keptBecause) return refuse(whyNotTold, { field: 'keptBecause' })
    const standing = await familyToWrite(desk, file)
    if (standing instanceof Refusal) return standing
    const { why, decidedBy, orderedBy, orderDate = '', orderNumber } = typed
    const keptBecause = told === 'no' ? typed.keptBecause : ''
    const disclosure = await enterDisclosure(desk, standing.seal, {
      ...{ file, ground, permission: null, bodyKind, isKept: told === 'no' },
      words: firstDisclosureWords(typed, { why, decidedBy, orderedBy, orderDate, orderNumber, keptBecause }),
    })
    return { file, disclosure }
  },
  about: ({ file, ground }, { disclosure }) => subjectOf({ ground, file, id: disclosure }),
})

const missingOf = (typed: { orderedBy: string; orderDate?: string | undefined }): string =>
  typed.orderedBy ? (typed.orderDate ? 'orderNumber' : 'orderDate') : 'orderedBy'
