import { Panel } from '#design/components/panel.tsx'
import { timeInWords } from '#platform/clock.ts'
import { isWithFamily } from '../letters/whose-words.ts'
import type { ContactShown } from './contacts-of.ts'
import { PROMISE_WORDS } from './promise-state.ts'
import type { FilePromise } from './promises-of-file.ts'

/** After a call is saved: the reference large, to be read out, the next promise, and whether something is left to do. */
export function AfterSaving({
  reference,
  promises,
  contact,
  file,
}: {
  reference: string
  promises: readonly FilePromise[]
  contact: ContactShown | undefined
  /** The file, for those who may write a letter. */
  file?: string
}) {
  const [next] = promises
  return (
    <>
      <Panel title={reference} headingLevel={2}>
        Saved. Read this reference out to the caller.
        {next && (
          <>
            <br />
            {PROMISE_WORDS[next.kind]} by {timeInWords(next.dueAt)}.
          </>
        )}
      </Panel>
      {contact && file && isWithFamily(contact.withWhom) && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${file}/letters/new?contact=${contact.id}`}>
            Write them a summary
          </a>
        </p>
      )}
      {contact && !contact.isFinished && (
        <p class="govuk-body">
          It stands to be finished, on the team’s list.{' '}
          <a class="govuk-link" href={`/contacts/${contact.id}/finish`}>
            Finish it now
          </a>
        </p>
      )}
    </>
  )
}
