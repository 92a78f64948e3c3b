import type { assuranceAt } from '../../src/command-line/assurance-at.ts'

type Opened = ReturnType<typeof assuranceAt>
export type DemoStates = ReadonlyMap<string, string>

/** A test file, as far as it matters here. */
export interface TestFile {
  readonly path: string
  readonly text: string
}

/** docs/clauses.md: a table for each policy of clause, controls, tests and state in the demo. */
export function clausesPage(
  policies: Opened['policies'],
  book: Opened['book'],
  tests: readonly TestFile[],
  demo: DemoStates,
): string {
  const sorted = tests.toSorted((one, other) => (one.path < other.path ? -1 : 1))
  return [
    HEAD,
    ...[...policies.values()].flatMap(({ name, clauses, isParaphrase }) => [
      `## ${name}${isParaphrase ? ' (paraphrase)' : ''}`,
      '',
      '| clause | what is promised | controls | tests | in the demo |',
      '|---|---|---|---|---|',
      ...clauses.map(({ id, promise, bound }) =>
        row([
          id,
          promise,
          bound
            .map(({ control, isBeside }) => {
              const later = book.toCome.get(control)
              return `${control}${isBeside ? ' (beside)' : ''}${later ? ` — not built yet: ${later.room}` : ''}`
            })
            .join('<br>'),
          testsOf(
            id,
            bound.map(({ control }) => control),
            sorted,
          ).join('<br>'),
          demo.get(id) ?? '',
        ]),
      ),
      '',
    ]),
    '## Controls',
    '',
    '| control | room | what it proves | settings |',
    '|---|---|---|---|',
    ...[...book.built.values()]
      .toSorted((one, other) => (one.name < other.name ? -1 : 1))
      .map(({ name, room, proves, settings }) =>
        row([name, room, proves, JSON.stringify(settings.parse({})).replaceAll('|', '\\|')]),
      ),
    '',
  ].join('\n')
}

const HEAD = `# Clauses

Made by \`bin/evenhand-node scripts/write-clauses.ts [ANSWER.json ...]\`; a test holds it against the profiles. Which
clause is bound to which controls, which tests name the clause or its controls, and how it stood in the small demo.
`

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

/** Files with the clause's id in the title of a test, and those that exercise one of its controls. */
function testsOf(id: string, controls: readonly string[], tests: readonly TestFile[]): string[] {
  const title = new RegExp(`(test|describe)(?:[.]each)?\\([^\\n]*\\b${id}\\b`)
  return tests
    .filter(({ text }) => title.test(text) || controls.some(control => text.includes(`'${control}'`)))
    .map(({ path }) => path)
}
