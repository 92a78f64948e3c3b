import { createRequire } from 'node:module'

/** The part of Typst's binding for Node that is used here (typst-ts-node-compiler 0.7, Typst 0.14). */
export interface Typesetter {
  mapShadow(path: string, content: Buffer): void
  compile(asked: { mainFilePath: string; inputs: Record<string, string> }): Compiled
  pdf(document: object, options: { pdfStandard: 'ua-1'; creationTimestamp: number }): Buffer
}

interface Compiled {
  readonly result: object | null
  hasError(): boolean
  takeError(): { readonly shortDiagnostics: readonly { readonly message: string }[] } | null
}

interface Binding {
  readonly NodeCompiler: {
    create(args: { workspace: string; fontArgs: readonly { fontPaths: readonly string[] }[] }): Typesetter
  }
}

/** What a machine needs for a PDF, by platform and processor; others show the print view. */
const BINDINGS: Partial<Record<string, string>> = {
  'linux-x64': '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
}

/** Typst with these folders of fonts; files are looked for below `workspace`. Undefined where there is none for this machine. */
export function openTypesetter(workspace: string, fontFolders: readonly string[]): Typesetter | undefined {
  const name = BINDINGS[`${process.platform}-${process.arch}`]
  const binding = name ? loaded(name) : undefined
  return binding?.NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFolders }] })
}

/** An optional package that could not be installed is not there, and that is no fault. */
function loaded(name: string): Binding | undefined {
  try {
    return createRequire(import.meta.url)(name) as Binding
  } catch {
    return undefined
  }
}
