import type { Person } from '#platform/who.ts'
import type { Scene } from './scene.ts'
import type { Stage } from './stage.ts'

interface Line {
  readonly id: string
  readonly independence: string
}

/** The organisations of the directory, as somebody who works here finds them. */
export async function openOrganisations(
  scene: Scene,
  person: Person,
  at: Date,
): Promise<Stage['organisations']> {
  const { found } = await scene.asks<{ found: Line[] }>(person, 'find-organisations', {}, at)
  const independent = found.filter(({ independence }) => independence === 'independent')
  return { independent: independent.map(({ id }) => id), all: found.map(({ id }) => id) }
}
