import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** Which file stands for which name: `{ 'evenhand.css': 'evenhand-1f0c8a92.css' }`. */
export type Manifest = Record<string, string>

/** Writes an asset under a name that changes with its content, so that browsers may keep it for ever. */
export function namedByContent(folder: string, name: string, content: Uint8Array | string): Manifest {
  const { name: stem, ext } = parse(name)
  const full = `${stem}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}${ext}`
  writeFileSync(join(folder, full), content)
  if (ext !== '.woff2') compress(join(folder, full), content)
  return { [name]: full }
}

/** Compressed once here, not at each request; fonts are compressed as they are. */
function compress(file: string, content: Uint8Array | string): void {
  writeFileSync(`${file}.br`, brotliCompressSync(content))
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
}
