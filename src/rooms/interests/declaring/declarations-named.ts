import type { Desk } from '#platform/desk.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Declaration, DeclarationRow } from './declaration.ts'
import { rowsOf } from './rows-of.ts'
import { openWords } from './words.ts'

/** Declarations by their ids, opened by the service key, as far as they are open to whoever asks; ended ones too. */
export async function declarationsNamed(desk: Desk, ids: readonly string[]): Promise<Declaration[]> {
  const rows = await rowsOf(desk)
  return opened(
    desk,
    rows.filter(({ id }) => ids.includes(id)),
  )
}

/** All of them, of everybody. */
export const allDeclarations = async (desk: Desk): Promise<Declaration[]> => opened(desk, await rowsOf(desk))

async function opened(desk: Desk, rows: readonly DeclarationRow[]): Promise<Declaration[]> {
  const words = await Promise.all(rows.map(row => openWords(desk, row)))
  return rows.flatMap(({ sealed_own: _own, sealed_words: _sealed, ...row }, at) => {
    const said = words[at]
    return said && !(said instanceof Refusal) ? [{ ...row, words: said }] : []
  })
}
