import { type Refusal, refuse } from '#platform/refusal.ts'
import { addressees } from '#rooms/casework'
import type { FamilyAtHand } from '../family-at-hand.ts'

export const sayWhoIsTold = {
  code: 'say-who-is-told',
  status: 422,
  sentence: 'Several people of this file may be told. Choose who gets the receipt.',
} as const

/** Of a disclosure: whose permission it rests on, and whether the family is not told at all. */
interface Ground {
  readonly permission: string | null
  readonly kept_from_family: boolean
}

/** Who of the file may get a receipt of what left on a lawful ground; nobody where the family is not told. */
export const mayBeTold = ({ family }: FamilyAtHand, { permission, kept_from_family }: Ground) =>
  permission || kept_from_family ? [] : addressees(family.people, family)

/**
 * Who gets the receipt: whoever gave the permission; on a lawful ground the one person of the file who gets letters, or
 * those who were chosen where there are several, since telling one may endanger another. Nobody where the family is not
 * told, for a reason that is kept (K13). Refuses where nobody was chosen.
 */
export function whoIsTold(
  standing: FamilyAtHand,
  row: Ground,
  giver: string | undefined,
  chosen: readonly string[],
): ReturnType<typeof addressees> | Refusal {
  if (row.permission)
    return addressees(standing.family.people, standing.family).filter(({ id }) => id === giver)
  const may = mayBeTold(standing, row)
  if (may.length < 2) return may
  const told = may.filter(({ id }) => chosen.includes(id))
  return told.length > 0 ? told : refuse(sayWhoIsTold, { field: 'receiptFor' })
}
