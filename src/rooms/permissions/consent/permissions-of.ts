import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { addressees, documentsNamed, referenceInWords } from '#rooms/casework'
import { dateAt } from '#rooms/facts'
import { namesOf } from '#rooms/people'
import type { FileSeal } from '#rooms/vault'
import { familyToRead } from '../family-at-hand.ts'
import { opened, type Permission, permissionRows } from './permission.ts'
import { type Standing, standingOn } from './standing.ts'

/** A permission as a page shows it, with the names that stand behind its ids. */
export interface PermissionShown extends Permission {
  readonly standing: Standing
  readonly giver: string
  readonly worker: string
  readonly papers: readonly { readonly id: string; readonly name: string }[]
}

/** What a family permits: every permission, the latest first, and who of the file may give one. */
export const permissionsOf = query({
  name: 'permissions-of',
  input: z.strictObject({ file: z.uuid() }),
  who: CASEWORKERS,
  async answer({ file }, desk) {
    const standing = await familyToRead(desk, file)
    if (standing instanceof Refusal) return standing
    const { seal, family } = standing
    const permissions = (await permissionRows(desk, file)).map(row => opened(seal, row))
    const [names, papers] = await Promise.all([
      namesOf(
        desk,
        permissions.map(({ by }) => by),
      ),
      papersOf(desk, seal, file, permissions),
    ])
    const today = dateAt(desk.now)
    const givers = new Map(family.people.map(({ id, name }) => [id, name]))
    return {
      file,
      reference: referenceInWords(family.reference),
      mayGive: addressees(family.people, family),
      settings: settingsOf(family.people),
      permissions: permissions.map(
        (one): PermissionShown => ({
          ...one,
          standing: standingOn(one, today),
          giver: givers.get(one.person) || 'Somebody of the family',
          worker: names.get(one.by) ?? 'Somebody who has left',
          papers: papers.filter(({ id }) => one.documents.includes(id)),
        }),
      ),
    }
  },
  about: ({ file }) => file,
})

const papersOf = (desk: Desk, seal: FileSeal, file: string, permissions: readonly Permission[]) =>
  documentsNamed(desk, seal, file, [...new Set(permissions.flatMap(({ documents }) => documents))])

/** Schools, settings and agencies that the file names: whom a family most often lets us talk to. */
const settingsOf = (people: readonly { setting?: string | undefined; agencies?: string | undefined }[]) => [
  ...new Set(people.flatMap(({ setting, agencies }) => [setting, agencies]).filter(text => text?.trim())),
]
