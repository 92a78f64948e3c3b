import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Control } from '#platform/control.ts'

/** A control whose part of the product does not exist yet. */
interface ToCome {
  readonly room: string
  readonly proves: string
}

/** Every control by its name: those that the rooms handed over, and those that are still to come. */
export interface ControlBook {
  readonly built: ReadonlyMap<string, Control>
  readonly toCome: ReadonlyMap<string, ToCome>
  /** What is wrong with naming this control with these settings, in sentences. */
  faultsOf(name: string, settings: Record<string, unknown>): string[]
}

const Later = z.record(z.string(), z.strictObject({ room: z.string(), proves: z.string() }))

/** Puts the book together; refuses two controls of one name, also where one of them is still to come. */
export function controlBook(root: string, controls: readonly Control[]): ControlBook {
  const toCome = new Map(
    Object.entries(Later.parse(parse(readFileSync(join(root, 'data/controls-to-come.yaml'), 'utf8')))),
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
      const control = built.get(name)
      if (!control) return toCome.has(name) ? [] : [`no control is called ${name}`]
      const parsed = control.settings.strict().safeParse(settings)
      return parsed.success
        ? []
        : parsed.error.issues.map(({ path, message }) => `${name} ${path.join('.')}: ${message}`)
    },
  }
}
