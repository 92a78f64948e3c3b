import { build } from 'esbuild'

/** The program for Node 24: packages stay where npm put them, parts that are asked for later stay apart. */
export async function buildProgram(folder: string, root: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    outdir: folder,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: true,
    chunkNames: '[name]-[hash]',
    logLevel: 'warning',
  })
}
