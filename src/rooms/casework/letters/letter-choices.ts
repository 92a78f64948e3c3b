import { z } from 'zod'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { fileSeal } from '#rooms/vault'
import type { WithWhom } from '../calls/codes.ts'
import { contactRows } from '../calls/contacts-of.ts'
import { casesOf } from '../cases/cases-of.ts'
import type { Channel } from '../channel.ts'
import { referenceOf } from '../file-reference.ts'
import { referenceInWords } from '../reference.ts'
import { addressees } from './addressees.ts'
import { familyFile } from './family-file.ts'
import { isWithFamily } from './whose-words.ts'

/** What a letter of this file can be about, and to whom it can go: its last contacts, its cases, its people. */
export const letterChoices = query({
  name: 'letter-choices',
  input: z.strictObject({ file: z.uuid() }),
  who: CASEWORKERS,
  async answer({ file }, desk) {
    if (!(await referenceOf(desk, file))) return refuse(notFound)
    const seal = await fileSeal(desk, file)
    if (seal instanceof Refusal) return seal
    const [family, cases, contacts] = await Promise.all([
      familyFile(desk, seal, file),
      casesOf(desk, file),
      contactRows(desk, file),
    ])
    if (!family) return refuse(notFound)
    return {
      reference: referenceInWords(family.reference),
      cases: cases.map(({ id, reference, issue }) => ({ id, reference, issue })),
      contacts: contacts
        .filter(({ with_whom }) => isWithFamily(with_whom as WithWhom))
        .map(({ id, channel, at }) => ({ id, channel: channel as Channel, at })),
      people: addressees(family.people, family).map(({ id, name }) => ({ id, name })),
    }
  },
  about: ({ file }) => file,
})
