import { z } from 'zod'
import { query } from '#platform/query.ts'
import type { Declaration } from './declaration.ts'
import { declarationDue } from './due.ts'
import { DECLARERS } from './kinds.ts'
import { rowsOf } from './rows-of.ts'
import { openOwnWords } from './words.ts'

/** What whoever asks has declared, ended ones too, and whether it is time to say it again. */
export const myDeclarations = query({
  name: 'my-declarations',
  input: z.strictObject({}),
  who: DECLARERS,
  async answer(_input, desk): Promise<{ declarations: Declaration[]; due: 'never' | 'again' | undefined }> {
    const rows = desk.person?.keys ? await rowsOf(desk, desk.person.id) : []
    const words = await Promise.all(rows.map(row => openOwnWords(desk, row)))
    const declarations = rows.map(({ sealed_own: _own, sealed_words: _sealed, ...row }, at) => ({
      ...row,
      words: words[at] ?? { name: '' },
    }))
    return { declarations, due: await declarationDue(desk) }
  },
})
