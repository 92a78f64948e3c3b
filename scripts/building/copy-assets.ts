import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Manifest, namedByContent } from './named-by-content.ts'

type Listing = { assetFiles: readonly { from: string; to: string }[] }

/** Copies the fonts and pictures that the design lists, from its own folder or from a package. */
export async function copyAssets(assets: string, root: string): Promise<Manifest> {
  const listing = join(root, 'src/design/assets.ts')
  if (!existsSync(listing)) return {}
  const { assetFiles } = (await import(pathToFileURL(listing).href)) as Listing
  const find = createRequire(listing)
  const written = assetFiles.map(({ from, to }) => {
    const file = existsSync(join(root, from)) ? join(root, from) : find.resolve(from)
    return namedByContent(assets, to, readFileSync(file))
  })
  return Object.assign({}, ...written)
}
