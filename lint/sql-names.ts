import type { Finding } from './finding.ts'
import { findLiterals } from './literals.ts'
import type { SourceFile } from './source-files.ts'

/**
 * Where the SQL of one room names what belongs to another. A room may name its own Postgres schema, `platform`,
 * and what other rooms hold open under a name that begins with `open_`; platform may name only itself. Read are
 * the schema files and, in TypeScript, string and template literals; a name counts when some schema file creates
 * it, so that words with a dot in them do not.
 */
export function strangeSqlNames(files: readonly SourceFile[]): Finding[] {
  const created = namesCreated(files)
  return files.filter(isProduct).flatMap(file => strangeNames(file, created))
}

const isProduct = ({ path }: SourceFile) => !/[.]test[.]tsx?$|\/testdata\//.test(path)

const CREATES =
  /\bcreate\s+(?:or\s+replace\s+)?(?:unlogged\s+)?(?:materialized\s+)?(?:table|view|function|procedure|sequence|type|domain)\s+(?:if\s+not\s+exists\s+)?"?(\w+)"?\."?(\w+)"?/gi

function namesCreated(files: readonly SourceFile[]): Set<string> {
  const sql = files.filter(file => file.path.endsWith('.sql'))
  const found = sql.flatMap(file => [...file.text.matchAll(CREATES)])
  return new Set(found.map(([, schema, name]) => `${schema}.${name}`))
}

/** Schema and name; not a path, not an address, and not the label under which something is sealed (`a.b|c`). */
const NAME = /(?<![\w./#-])"?([a-z_]\w*)"?\."?([a-z_]\w*)\b(?!\|)/gi

function strangeNames(file: SourceFile, created: Set<string>): Finding[] {
  const room = roomOf(file.path)
  return sqlIn(file).flatMap(({ text, line }) =>
    [...text.matchAll(NAME)]
      .filter(([, schema = '', name = '']) => created.has(`${schema}.${name}`) && !may(room, schema, name))
      .map(match => finding(file, line + linesBefore(text, match.index), `${match[1]}.${match[2]}`)),
  )
}

function may(room: string, schema: string, name: string): boolean {
  if (schema === room || schema === 'platform') return true
  // The queue of jobs is the platform's, though pg-boss made its tables.
  if (schema === 'pgboss') return room === 'platform'
  return room !== 'platform' && name.startsWith('open_')
}

function finding(file: SourceFile, line: number, name: string): Finding {
  const [schema] = name.split('.')
  const says = `names ${name}, which belongs to ${schema}; ask ${schema} for a view or function ${schema}.open_...`
  return { at: `${file.path}:${line}`, says }
}

/** The room whose file this is; `platform` for the platform, and a room without a schema for all else. */
function roomOf(path: string): string {
  return /^src\/rooms\/([^/]+)\//.exec(path)?.[1] ?? (path.startsWith('src/platform/') ? 'platform' : '')
}

function sqlIn({ path, text }: SourceFile): { text: string; line: number }[] {
  if (path.endsWith('.sql')) return [{ text: withoutComments(text), line: 1 }]
  return findLiterals(path, text)
}

/** Blanks out comments, keeping every line break where it was. */
function withoutComments(sql: string): string {
  return sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, comment => comment.replace(/[^\n]/g, ' '))
}

const linesBefore = (text: string, at: number) => text.slice(0, at).split('\n').length - 1
