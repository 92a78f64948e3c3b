import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Control } from '#platform/control.ts'

/** A control whose part of the product does not exist yet. */
interface ToCome {
  readonly room: string
  readonly proves: string
  /** What a policy may set of it. */
  readonly settings: z.ZodObject
}

/** Every control by its name: those that the rooms handed over, and those that are still to come. */
export interface ControlBook {
  readonly built: ReadonlyMap<string, Control>
  readonly toCome: ReadonlyMap<string, ToCome>
  /** What is wrong with naming this control with these settings: in a sentence, and where in the settings. */
  faultsOf(name: string, settings: Record<string, unknown>): SettingFault[]
}

export interface SettingFault {
  readonly says: string
  /** The setting, as deep as it is known; empty where it is about the control. */
  readonly at: readonly PropertyKey[]
}

/** Forms that a setting may have before its control is built; a list is what may be chosen from. */
const FORMS = {
  number: z.number().int().min(0),
  word: z.string().min(1),
  words: z.array(z.string().min(1)).min(1),
  'yes-or-no': z.boolean(),
} as const
const Form = z.union([z.enum(Object.keys(FORMS) as (keyof typeof FORMS)[]), z.array(z.string()).min(1)])
const Later = z.record(
  z.string(),
  z.strictObject({ room: z.string(), proves: z.string(), settings: z.record(z.string(), Form).default({}) }),
)

/** Puts the book together; refuses two controls of one name, also where one of them is still to come. */
export function controlBook(root: string, controls: readonly Control[]): ControlBook {
  const later = Later.parse(parse(readFileSync(join(root, 'data/controls-to-come.yaml'), 'utf8')))
  const toCome = new Map(
    Object.entries(later).map(([name, { settings, ...rest }]) => [
      name,
      { ...rest, settings: formOf(settings) },
    ]),
  )
  const built = new Map<string, Control>()
  for (const control of controls) {
    if (built.has(control.name)) throw new Error(`Two controls are called ${control.name}.`)
    if (toCome.has(control.name)) throw new Error(`${control.name} is built: take it out of what is to come.`)
    built.set(control.name, control)
  }
  return {
    built,
    toCome,
    faultsOf(name, settings) {
      const control = built.get(name) ?? toCome.get(name)
      if (!control) return [{ says: `no control is called ${name}`, at: [] }]
      const parsed = control.settings.strict().safeParse(settings)
      return (parsed.error?.issues ?? []).map(({ path, message }) => ({
        says: `${name} ${path.join('.')}: ${message}`,
        at: path,
      }))
    },
  }
}

const formOf = (settings: Readonly<Record<string, z.output<typeof Form>>>) =>
  z.object(
    Object.fromEntries(
      Object.entries(settings).map(([name, form]) => [
        name,
        (typeof form === 'string' ? FORMS[form] : z.array(z.enum(form)).min(1)).optional(),
      ]),
    ),
  )
