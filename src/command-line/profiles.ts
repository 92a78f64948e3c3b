import type { Config } from '#platform/config.ts'
import { assuranceAt } from './assurance-at.ts'

/** `evenhand profiles [--json]`: every clause of every policy, with the controls that it is bound to. Needs no database. */
export async function profiles(args: readonly string[], config: () => Promise<Config>): Promise<number> {
  const strange = args.find(arg => arg !== '--json')
  if (strange) {
    console.error(`What is ${strange}? Usage: evenhand profiles [--json]`)
    return 2
  }
  const { policies, book } = assuranceAt((await config()).root)
  const list = [...policies.values()].map(policy => ({
    ...policy,
    clauses: policy.clauses.map(({ bound, ...clause }) => ({
      ...clause,
      controls: bound.map(one => ({
        ...one,
        room: (book.built.get(one.control) ?? book.toCome.get(one.control))?.room ?? '',
        built: book.built.has(one.control),
      })),
    })),
  }))
  if (args.includes('--json')) console.log(JSON.stringify(list, null, 2))
  else
    for (const { id, name, clauses } of list) {
      console.log(`${id}: ${name}, ${clauses.length} clauses`)
      for (const clause of clauses)
        console.log(`  ${clause.id}  ${clause.promise}\n      ${clause.controls.map(inWords).join(', ')}`)
    }
  return 0
}

const inWords = ({ control, room, built }: { control: string; room: string; built: boolean }) =>
  built ? `${control} (${room})` : `${control} (not built yet: ${room})`
