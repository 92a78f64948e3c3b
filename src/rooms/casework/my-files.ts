import { z } from 'zod'
import { query } from '#platform/query.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { grantedFiles } from '#rooms/vault'
import { familyLines } from './family-lines.ts'

/** The families that are open to whoever asks by name: a volunteer's own, and restricted files. */
export const myFiles = query({
  name: 'my-files',
  input: z.strictObject({}),
  who: [...CASEWORKERS, 'volunteer'],
  async answer(_input, desk) {
    return familyLines(desk, await grantedFiles(desk))
  },
})
