import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { build } from 'esbuild'
import { type Manifest, namedByContent } from './named-by-content.ts'

/** Each file of src/design/client becomes one small script for the browser. */
export async function buildScripts(assets: string, root: string): Promise<Manifest> {
  const entryPoints = globSync('src/design/client/*.{ts,tsx}', { cwd: root }).filter(
    file => !/\.test\./.test(file),
  )
  if (entryPoints.length === 0) return {}
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: entryPoints.sort(),
    outdir: assets,
    write: false,
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // Their licences stand in docs/notices.md, so that a phone need not fetch them each time.
    legalComments: 'none',
    logLevel: 'warning',
  })
  const written = outputFiles.map(file => namedByContent(assets, basename(file.path), file.contents))
  return Object.assign({}, ...written)
}
