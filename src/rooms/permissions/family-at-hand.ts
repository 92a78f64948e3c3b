import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { familyFile, referenceOf } from '#rooms/casework'
import { type FileSeal, fileSeal, fileSealToWrite } from '#rooms/vault'

/** A family's file that is open to whoever acts: its key and its people. */
export interface FamilyAtHand {
  readonly file: string
  readonly seal: FileSeal
  readonly family: NonNullable<Awaited<ReturnType<typeof familyFile>>>
}

/** The file for an act that adds to it. Not there and not open to whoever acts give the same answer. */
export const familyToWrite = (desk: Desk, file: string) => atHand(desk, file, fileSealToWrite)

/** The same for a page that only reads. */
export const familyToRead = (desk: Desk, file: string) => atHand(desk, file, fileSeal)

async function atHand(
  desk: Desk,
  file: string,
  keyOf: (desk: Desk, file: string) => Promise<FileSeal | Refusal>,
): Promise<FamilyAtHand | Refusal> {
  if ((await referenceOf(desk, file)) === undefined) return refuse(notFound)
  const seal = await keyOf(desk, file)
  if (seal instanceof Refusal) return seal
  const family = await familyFile(desk, seal, file)
  return family ? { file, seal, family } : refuse(notFound)
}
