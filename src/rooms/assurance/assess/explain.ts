import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { statesOf } from '#platform/control.ts'
import { dateAt } from '#rooms/facts'
import type { ControlBook } from '../control-book.ts'
import type { Policy } from '../policy/policy.ts'
import { type ClauseFound, type Found, periodBefore } from './assess.ts'

/** The chain behind a state, line by line: clause, its controls with their settings, what was asked, what was found. */
export function explain(
  { id, promise, state, how, bound, found }: ClauseFound,
  policy: Pick<Policy, 'name' | 'periodMonths'>,
  book: ControlBook,
  now: Date,
): string[] {
  return [
    `${id}  ${promise}`,
    `  policy: ${policy.name}; made true by: ${how.join(', ')}; looked at: the last ${policy.periodMonths} months`,
    `  state: ${state}, the worst of its controls`,
    ...found.flatMap((one, place) => explainControl(one, bound[place]?.settings ?? {}, policy, book, now)),
  ]
}

function explainControl(
  one: Found,
  chosen: Readonly<Record<string, unknown>>,
  { periodMonths }: Pick<Policy, 'periodMonths'>,
  book: ControlBook,
  now: Date,
): string[] {
  const control = book.built.get(one.control)
  const head = [`  control ${one.control} (${one.room})${one.isBeside ? ', held beside' : ''}: ${one.state}`]
  if (!control)
    return [
      ...head,
      `    will prove: ${one.proves}`,
      `    settings: ${JSON.stringify(chosen)}`,
      `    ${one.wanting}`,
    ]
  const settings = control.settings.parse(chosen)
  const question = control.count(periodBefore(now, periodMonths), settings)
  const asked = 'look' in question ? question.asks : question.compile(COMPILER).sql.trim()
  return [
    ...head,
    `    proves: ${one.proves}`,
    `    settings: ${JSON.stringify(settings)}`,
    `    can say: ${statesOf(control).join(', ')}`,
    ...(control.enforces ?? []).map(({ act, code }) => `    enforced: ${act} is refused with ${code}`),
    ...(one.refused === undefined ? [] : [`    refused in this time: ${one.refused}`]),
    '    asked:',
    ...asked.split('\n').map(line => `      ${line.trim()}`),
    ...one.figures.map(
      ({ words, n, of }) => `    found: ${n}${of === undefined ? '' : ` of ${of}`} ${words}`,
    ),
    ...(one.declared ? [`    declared on ${dateAt(one.declared.at)}: ${one.declared.says}`] : []),
    ...(one.wanting ? [`    wanting: ${one.wanting}`] : []),
  ]
}

/** Writes statements out, and is connected to nothing. */
const COMPILER = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: db => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})
