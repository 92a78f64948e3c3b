import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { InstanceSecret } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { LEADERS } from '#platform/who.ts'
import { frontier } from './tree.ts'

/** The tree as far as this process has read it, one for each opened service: only what is new is read again. */
const trees = new WeakMap<InstanceSecret, ReturnType<typeof frontier>>()

/** How many entries there are at this moment, and the root over them (base64). */
export const ledgerNow = query({
  name: 'ledger-now',
  input: z.strictObject({}),
  who: [...LEADERS, 'chair', 'clerk', 'witness'],
  async answer(_input, { sql, secret }) {
    const tree = trees.get(secret) ?? frontier()
    const { rows } = await raw<{ leaf: Buffer }>`
      select leaf from ledger.entry where seq >= ${tree.size} order by seq`.execute(sql)
    for (const { leaf } of rows) tree.add(leaf)
    trees.set(secret, tree)
    return { size: tree.size, root: tree.root().toString('base64') }
  },
})
