import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Manifest, namedByContent } from './named-by-content.ts'

/** The one style sheet. A `url(x)` in it that names a copied asset gets that asset's name in full. */
export async function buildStyles(assets: string, root: string, copied: Manifest): Promise<Manifest> {
  const entry = join(root, 'src/design/styles/evenhand.scss')
  if (!existsSync(entry)) return {}
  const sass = await import('sass')
  const { css } = await sass.compileAsync(entry, {
    loadPaths: [join(root, 'node_modules')],
    importers: [new sass.NodePackageImporter(root)],
    quietDeps: true,
    style: 'compressed',
    url: pathToFileURL(entry),
  } as Parameters<typeof sass.compileAsync>[1])
  return namedByContent(assets, 'evenhand.css', withFullNames(css, copied))
}

function withFullNames(css: string, copied: Manifest): string {
  return css.replaceAll(/url\((["']?)(?:\.\/|\/assets\/)?([\w.-]+)\1\)/g, (whole, _quote, name: string) =>
    copied[name] ? `url(${copied[name]})` : whole,
  )
}
