import { PromiseStanding } from './promise-standing.tsx'
import { PROMISE_WORDS } from './promise-state.ts'
import type { FilePromise } from './promises-of-file.ts'

/** The open promises to a family; nothing while there is none. */
export function PromiseList(props: { promises: readonly FilePromise[]; now: Date; mayAct: boolean }) {
  const { promises, now, mayAct } = props
  if (promises.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Promised</h2>
      <ul class="govuk-list">
        {promises.map(({ id, kind, dueAt, owner }) => {
          const times = { dueAt, keptAt: null, letGoAt: null }
          return (
            <li>
              {mayAct ? (
                <a class="govuk-link" href={`/promises/${id}`}>
                  {PROMISE_WORDS[kind]}
                </a>
              ) : (
                PROMISE_WORDS[kind]
              )}{' '}
              <PromiseStanding times={times} now={now} />. {owner ?? 'The whole team’s'}
            </li>
          )
        })}
      </ul>
    </>
  )
}
