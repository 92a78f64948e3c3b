import { rings, type Wanted } from './begin-going.ts'
import type { Going } from './going.ts'
import type { Stage } from './stage.ts'

/** A family with its file, and the ids of those who are in it. */
export interface WithPeople {
  readonly going: Going
  readonly contact: string
  /** Whoever rang. */
  readonly parent: string
  /** The file’s reference, as EH-1041. */
  readonly reference: string
}

/** A family whose first call was taken, with whoever rang: for what needs to name a person of the file. */
export async function ringsWithPeople(stage: Stage, wanted: Wanted): Promise<WithPeople> {
  const { going, contact } = await rings(stage, wanted)
  const { people, reference } = await stage.scene.asks<OpenFile>(
    wanted.worker,
    'open-file',
    { file: going.file },
    going.at,
  )
  const parent = people.find(({ kind }) => kind !== 'child')
  if (!parent) throw new Error('Nobody who rang is in the file.')
  return { going, contact, parent: parent.id, reference }
}

interface OpenFile {
  readonly reference: string
  readonly people: readonly { readonly id: string; readonly kind: string }[]
}
