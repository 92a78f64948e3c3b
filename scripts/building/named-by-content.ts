import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join, parse } from 'node:path'

/** Which file stands for which name: `{ 'evenhand.css': 'evenhand-1f0c8a92.css' }`. */
export type Manifest = Record<string, string>

/** Writes an asset under a name that changes with its content, so that browsers may keep it for ever. */
export function namedByContent(folder: string, name: string, content: Uint8Array | string): Manifest {
  const { name: stem, ext } = parse(name)
  const full = `${stem}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}${ext}`
  writeFileSync(join(folder, full), content)
  return { [name]: full }
}
