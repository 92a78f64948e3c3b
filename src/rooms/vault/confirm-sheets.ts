import { z } from 'zod'
import { command } from '#platform/command.ts'
import { digest, equal } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import type { Shares } from './escrow.ts'
import { dropSheets, heldSheets } from './held-sheets.ts'
import type { Tables } from './schema/tables.ts'
import { checkWord, readShare } from './share-words.ts'

const wrongWord = {
  code: 'wrong-check-word',
  status: 422,
  sentence: 'This is not the check word of this sheet: it is the last word of the sheet.',
} as const
const sheetsGone = {
  code: 'sheets-gone',
  status: 410,
  sentence: 'These sheets are not at hand any more. Make new ones, print them, and tear up what was printed.',
} as const

const word = z
  .string({ error: 'Enter the check word' })
  .trim()
  .toLowerCase()
  .max(20, 'A check word has 20 letters or fewer')

/** Shows by the check word of each that the three sheets are on paper; from then on they are the ones that count. */
export const confirmSheets = command({
  name: 'confirm-sheets',
  input: z.strictObject({ first: word, second: word, third: word }),
  who: LEADERS,
  refusals: [wrongWord, sheetsGone],
  async carryOut({ first, second, third }, desk) {
    const person = desk.person?.id ?? ''
    const shares = heldSheets(desk.secret, person, desk.now)
    if (!shares) return refuse(sheetsGone)
    const typed = { first, second, third }
    const wrong = Object.entries(typed).find(([, one], at) => one !== checkWord(shares[at] ?? ''))
    if (wrong) return refuse(wrongWord, { field: wrong[0] })
    if (!(await putInForce(desk, shares))) return refuse(sheetsGone)
    dropSheets(desk.secret, person)
    return { confirmed: true }
  },
})

/** Older sheets go, but for those that a restricted file is still sealed to. */
async function putInForce({ sql, now }: Desk, [words]: Shares): Promise<boolean> {
  const read = readShare(words)
  if ('fault' in read) return false
  const tables = sql.withTables<Tables>()
  const sets = await tables.selectFrom('vault.escrow').select(['id', 'public_key']).execute()
  const mine = sets.find(({ public_key }) => equal(digest(public_key).subarray(0, 4), read.share.set))
  if (!mine) return false
  await tables.updateTable('vault.escrow').set({ confirmed_at: now }).where('id', '=', mine.id).execute()
  await tables
    .deleteFrom('vault.file_escrow')
    .where('escrow', '<>', mine.id)
    .where('file', 'in', tables.selectFrom('vault.file_escrow').select('file').where('escrow', '=', mine.id))
    .execute()
  await tables
    .deleteFrom('vault.escrow')
    .where('id', '<>', mine.id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('vault.file_escrow')
            .select('file')
            .whereRef('vault.file_escrow.escrow', '=', 'vault.escrow.id'),
        ),
      ),
    )
    .execute()
  return true
}
