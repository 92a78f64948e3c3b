import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** A source file: its path from the root, with forward slashes, and its text. */
export interface SourceFile {
  path: string
  text: string
}

/** Every file under `root/folder` whose name ends in one of `endings`; none where the folder is not there. */
export async function sourceFiles(root: string, folder: string, endings: string[]): Promise<SourceFile[]> {
  const paths = await sourcePaths(root, folder)
  const wanted = paths.filter(path => endings.some(ending => path.endsWith(ending)))
  return Promise.all(wanted.map(async path => ({ path, text: await readFile(join(root, path), 'utf8') })))
}

/** The path of every file under `root/folder`, sorted. */
export async function sourcePaths(root: string, folder: string): Promise<string[]> {
  const found = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => [])
  const files = found.filter(entry => entry.isFile())
  return files.map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')).sort()
}
