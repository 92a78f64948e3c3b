import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Sixteen hexadecimal digits that change with any file the build is made from, and with no other. */
export function sourceHash(root: string): string {
  const hash = createHash('sha256')
  for (const file of sources(root))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex').slice(0, 16)
}

function sources(root: string): string[] {
  const code = globSync(
    ['src/**/*.{ts,tsx,scss,css,typ}', 'data/*.json', 'scripts/build.ts', 'scripts/building/*.ts'],
    { cwd: root },
  )
  const packages = ['package.json', 'package-lock.json'].filter(file => existsSync(join(root, file)))
  return [...code.filter(file => !/\.test\.tsx?$|\/testdata\//.test(file)).sort(), ...packages]
}
