import { z } from 'zod'

/** What a field of this name stands for, as the matrix knows it: `file` → the id of a file. */
export type Things = Readonly<Record<string, string>>

/**
 * What somebody might send for this input: once with every field that can be filled, once with those required only.
 * A field is given the thing of its name, an example from its own schema, or the first of some plain words that it
 * takes. Refuses a required field that takes none of them: give it `.meta({ examples: [...] })`.
 */
export function exampleInputs(schema: z.ZodObject, things: Things): Record<string, unknown>[] {
  const whole = fieldsOf(schema, things, () => true)
  const bare = fieldsOf(schema, things, field => !field.safeParse(undefined).success)
  const isSame = Object.keys(whole).length === Object.keys(bare).length
  return isSame ? [whole] : [whole, bare]
}

function fieldsOf(schema: z.ZodObject, things: Things, isWanted: (field: z.ZodType) => boolean) {
  const fields = Object.entries(schema.shape).filter(([, field]) => isWanted(field as z.ZodType))
  const filled = fields.map(([name, field]) => [name, exampleOf(name, field as z.ZodType, things)] as const)
  return Object.fromEntries(filled.filter(([, value]) => value !== undefined))
}

function exampleOf(name: string, field: z.ZodType, things: Things): unknown {
  const json = z.toJSONSchema(field, { unrepresentable: 'any', io: 'input' }) as Described
  const known = Object.hasOwn(things, name) ? [things[name]] : []
  const words = [...known, ...(json.examples ?? []), ...choicesOf(json), ...PLAIN, ...Object.values(things)]
  const found = [...words, ...words.map(word => [word])].find(word => field.safeParse(word).success)
  if (found === undefined && !field.safeParse(undefined).success)
    throw new Error(`The permission matrix has no example for ${name}: give it .meta({ examples: [...] }).`)
  return found
}

interface Described {
  examples?: unknown[]
  enum?: unknown[]
  items?: Described
  anyOf?: Described[]
}

const choicesOf = ({ enum: own = [], items, anyOf = [] }: Described): unknown[] => [
  ...own,
  ...(items ? choicesOf(items) : []),
  ...anyOf.flatMap(choicesOf),
]

const PLAIN = ['1', 'norfolk', 'ann@fenbridge.example', '#1f4a4d', '2026-11-22', 'a long enough password']
