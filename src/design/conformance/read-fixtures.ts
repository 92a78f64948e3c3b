import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = `${dirname(fileURLToPath(import.meta.resolve('govuk-frontend/package.json')))}/dist/govuk/components`

/** The options of a govuk-frontend macro: untyped by nature, which is why we do not take them as props. */
// biome-ignore lint/suspicious/noExplicitAny: macro options have no types; they are read here and nowhere else.
export type Options = any
export type Fixture = { name: string; options: Options; html: string }

/** Every fixture that govuk-frontend ships for a component: options in, the official HTML out. */
export function readFixtures(component: string): Fixture[] {
  return (JSON.parse(readFileSync(`${folder}/${component}/fixtures.json`, 'utf8')) as { fixtures: Fixture[] })
    .fixtures
}

/** The names of all components that govuk-frontend ships fixtures for, sorted. */
export function allComponents(): string[] {
  return readdirSync(folder)
    .filter(name => existsSync(`${folder}/${name}/fixtures.json`))
    .sort()
}
