import { execFile } from 'node:child_process'
import { join } from 'node:path'
import type { Finding } from './finding.ts'
import { sourcePaths } from './source-files.ts'

/** What dependency-cruiser saw: how many files of ours it read, and what broke a rule. */
export interface ImportReport {
  filesRead: number
  findings: Finding[]
}

const FOLDERS = ['src', 'test', 'lint', 'scripts', 'bench', 'journeys']

/**
 * Checks every import under `root` against its .dependency-cruiser.cjs. Having read fewer source files than
 * there are (it once read none, and called that clean) is a finding of its own.
 */
export async function importRules(root: string): Promise<ImportReport> {
  const present = await ourFiles(root)
  const cruise = await cruiseFrom(root, foldersOf(present))
  const read = cruise.modules.map(module => module.source).filter(source => present.includes(source))
  const findings = cruise.summary.violations.map(({ rule, from, to }) => ({
    at: from,
    says: `${rule.name} → ${to}`,
  }))
  return { filesRead: read.length, findings: [...unread(present, read), ...findings] }
}

interface Cruise {
  modules: { source: string }[]
  summary: { violations: { rule: { name: string }; from: string; to: string }[] }
}

async function ourFiles(root: string): Promise<string[]> {
  const paths = await Promise.all(FOLDERS.map(folder => sourcePaths(root, folder)))
  return paths.flat().filter(path => /[.]tsx?$/.test(path) && !path.includes('/testdata/'))
}

const foldersOf = (paths: string[]) =>
  FOLDERS.filter(folder => paths.some(path => path.startsWith(`${folder}/`)))

async function cruiseFrom(root: string, folders: string[]): Promise<Cruise> {
  if (folders.length === 0) return { modules: [], summary: { violations: [] } }
  const program = join(import.meta.dirname, '../node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const args = [program, ...folders, '--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  const output = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 2 ** 28 }, (fault, stdout, stderr) =>
      stdout.startsWith('{') ? resolve(stdout) : reject(new Error(stderr || stdout || String(fault))),
    )
  })
  return JSON.parse(output)
}

function unread(present: string[], read: string[]): Finding[] {
  if (present.length === 0) return [{ at: '.', says: 'No source file was found, so nothing was checked.' }]
  const missed = present.filter(path => !read.includes(path))
  return missed.map(at => ({ at, says: 'was not read by dependency-cruiser, so its imports are unchecked.' }))
}
