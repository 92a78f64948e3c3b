import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { Refusal } from '#platform/refusal.ts'
import { openFromService, sealForService } from '#rooms/vault'
import { Said } from './sections.ts'

const JointWords = z.object({ title: z.string(), said: Said })
export type JointWords = z.infer<typeof JointWords>

const place = (row: string, version: number) =>
  ({ field: 'casework.joint_views.sealed_words', row, version }) as const

/** What several families say together, sealed for those who hold the service key: it lies in no family's file. */
export const sealJoint = (desk: Desk, row: string, version: number, words: JointWords): Promise<Buffer> =>
  sealForService(desk, JSON.stringify(words), place(row, version))

/** Opens it; refuses whoever does not hold the service key. */
export async function openJoint(
  desk: Desk,
  { id, version, sealed_words }: { id: string; version: number; sealed_words: Buffer },
): Promise<JointWords | Refusal> {
  const text = await openFromService(desk, sealed_words, place(id, version))
  return text instanceof Refusal ? text : JointWords.parse(JSON.parse(text))
}
