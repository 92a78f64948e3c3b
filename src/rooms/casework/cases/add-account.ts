import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dateAt } from '#rooms/facts'
import { keyMissing } from '#rooms/vault'
import { ACCOUNT_KINDS, PARTIES, SOURCES } from './account.ts'
import { caseToWrite } from './case-to-write.ts'
import { keepAccount } from './keep-account.ts'
import { dayToCome, isToCome, typedDay } from './typed-day.ts'
import { written } from './written.ts'

/** Adds what a party says of the matter: the same shape for each, with its source (N01, D12). Nobody is contacted to fill a column. */
export const addAccount = command({
  name: 'add-account',
  called: 'What somebody says',
  input: z.strictObject({
    case: z.uuid(),
    party: z.enum(PARTIES, 'Choose whose account it is'),
    kind: z.enum(ACCOUNT_KINDS, 'Choose what it is').default('account'),
    words: written.min(1, 'Write what they say'),
    who: z.string().trim().max(200, 'A name has 200 characters or fewer').default(''),
    source: z.enum(SOURCES, 'Choose how it came to us'),
    verbatim: z.enum(['yes', 'no'], 'Choose whether these are their own words'),
    saidOn: typedDay('the day they said or wrote it').optional(),
    confirmed: z.enum(['yes', 'no'], 'Choose whether they confirmed it').default('no'),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, dayToCome],
  spoken: ['case', 'party', 'kind', 'source', 'verbatim', 'confirmed'],
  async carryOut({ case: id, words, who, verbatim, confirmed, ...codes }, desk) {
    if (isToCome(codes.saidOn, dateAt(desk.now))) return refuse(dayToCome, { field: 'saidOn' })
    const standing = await caseToWrite(desk, id)
    if (standing instanceof Refusal) return standing
    const kept = { ...codes, verbatim: verbatim === 'yes', confirmed: confirmed === 'yes' }
    const account = await keepAccount(desk, standing, kept, { words, who })
    return { file: standing.file, case: id, account }
  },
  about: (_input, { file }) => file,
})
