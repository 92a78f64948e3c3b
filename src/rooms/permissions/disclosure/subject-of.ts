import type { Ground } from './grounds.ts'

/**
 * Of what the ledger's entry is: the file, so that it stands among who looked at it. What leaves for the protection of a
 * child is not: whoever reads that list learns nothing of it.
 */
export const subjectOf = ({ ground, file, id }: { ground: Ground; file: string; id: string }): string =>
  ground === 'child-protection' ? id : file
