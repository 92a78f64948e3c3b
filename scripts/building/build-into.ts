import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildProgram } from './build-program.ts'
import { buildScripts } from './build-scripts.ts'
import { buildStyles } from './build-styles.ts'
import { copyAssets } from './copy-assets.ts'

/** Writes main.js with its parts, and assets/ with the manifest that tells each asset's name in full. */
export async function buildInto(folder: string, root: string): Promise<void> {
  const assets = join(folder, 'assets')
  mkdirSync(assets, { recursive: true })
  const [, copied, scripts] = await Promise.all([
    buildProgram(folder, root),
    copyAssets(assets, root),
    buildScripts(assets, root),
  ])
  const styles = await buildStyles(assets, root, copied)
  const manifest = { ...copied, ...scripts, ...styles }
  writeFileSync(join(assets, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}
