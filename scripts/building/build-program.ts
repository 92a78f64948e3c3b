import { copyFileSync, globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'

/**
 * The program for Node 24 with its packages, so that the app process is small: read one by one, they took 25 MB more.
 * What is asked for later stays apart. Names are kept, since the log shows frames. Beside it stand what
 * prints and what redacts, programs of their own, with the templates of documents.
 */
export async function buildProgram(folder: string, root: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts', ...globSync('src/platform/{paper/press,redact/take-out}.ts', { cwd: root })],
    outdir: folder,
    entryNames: '[name]',
    bundle: true,
    splitting: true,
    external: ['pg-native', 'pino-pretty'],
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    banner: { js: REQUIRE },
    minifyWhitespace: true,
    minifySyntax: true,
    keepNames: true,
    legalComments: 'none',
    sourcemap: true,
    chunkNames: '[name]-[hash]',
    logLevel: 'warning',
  })
  for (const file of globSync('src/platform/paper/*.typ', { cwd: root }))
    copyFileSync(join(root, file), join(folder, basename(file)))
}

/** Some packages are CommonJS and ask for parts of Node by `require`, which a module does not have. */
const REQUIRE = `import { createRequire as evenhandRequire } from 'node:module'
import { fileURLToPath as evenhandPath } from 'node:url'
const require = evenhandRequire(import.meta.url)
const __filename = evenhandPath(import.meta.url)
const __dirname = evenhandPath(new URL('.', import.meta.url))`
