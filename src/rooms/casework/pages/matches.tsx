import { BackLink } from '#design/components/back-link.tsx'
import { PrivateName } from '#design/components/private-name.tsx'
import { Table } from '#design/components/table.tsx'
import { Tag } from '#design/components/tag.tsx'
import type { Words } from '#design/words.ts'
import { FormErrors } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LEADERS } from '#platform/who.ts'
import { dateAt, dayMonthYear } from '#rooms/facts'
import type { FileKeeper } from '#rooms/vault'
import { PressButton } from '../cases/press-button.tsx'
import { type MatchLine, matchesToJudge } from '../interests/matches-to-judge.ts'
import { shutOutByInterest } from '../interests/shut-out-by-interest.ts'

/** Families whom a declaration may mean: for those who lead, and never about themselves. */
export const matchesPage = (keepers: readonly FileKeeper[]) => {
  const shutOut = shutOutByInterest(keepers)
  return page({
    path: '/interests/matches',
    who: LEADERS,
    rows: true,
    acts: [pageAct(shutOut, () => '/interests/matches')],
    async show({ of, form }) {
      const { toJudge, toShutOut, judged } = await of(matchesToJudge, {})
      const title = 'Families whom a declaration may mean'
      return {
        title,
        body: (
          <>
            <BackLink href="/interests/register">Register of interests</BackLink>
            <FormErrors form={form(shutOut)} />
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="govuk-body">
              Only those who lead read this, and nobody about themselves. The worker learns nothing: that
              there is a match would tell them that somebody they know is known here.
            </p>
            <h2 class="govuk-heading-m">To be judged</h2>
            <Lines
              lines={toJudge}
              act={({ id, workerName }) => (
                <a class="govuk-link" href={`/interests/matches/${id}`}>
                  Judge it<span class="govuk-visually-hidden"> ({workerName})</span>
                </a>
              )}
              none="Nothing waits to be judged."
            />
            {toShutOut.length > 0 && (
              <>
                <h2 class="govuk-heading-m">Confirmed, and not shut out yet</h2>
                <p class="govuk-body">Hand the case over first, so that the family keeps a worker.</p>
                <Lines
                  lines={toShutOut}
                  act={({ id, workerName }) => (
                    <PressButton form={form(shutOut)} fields={{ match: id }} variant="warning">
                      Shut {workerName} out
                    </PressButton>
                  )}
                />
              </>
            )}
            {judged.length > 0 && (
              <>
                <h2 class="govuk-heading-m">Judged</h2>
                <Lines lines={judged} act={outcomeOf} last="What was decided" />
              </>
            )}
          </>
        ),
      }
    },
  })
}

function Lines(props: {
  lines: readonly MatchLine[]
  act: (line: MatchLine) => Words
  none?: string
  last?: string
}) {
  const { lines, act, none, last = 'To do' } = props
  if (lines.length === 0) return <p class="govuk-body">{none}</p>
  return (
    <Table
      cards
      head={['Family', 'Whose interest', 'By what', 'Found', last]}
      rows={lines.map(line => [
        <Whom line={line} />,
        line.workerName,
        line.groundWords.join('; '),
        dayMonthYear(dateAt(line.foundAt)),
        act(line),
      ])}
    />
  )
}

export function Whom({ line: { family, request, isRequest } }: { line: MatchLine }) {
  if (family) return <PrivateName {...family} href={`/families/${family.file}`} />
  return <>{isRequest ? `Request ${request ?? ''}` : 'A file that is not open to you'}</>
}

function outcomeOf({ standing, shutOutAt, judgedAt, isOverridden, grade }: MatchLine): Words {
  const on = judgedAt ? `, ${dayMonthYear(dateAt(judgedAt))}` : ''
  if (standing === 'dismissed') return <>Somebody else{on}</>
  const what = shutOutAt ? 'shut out' : grade === 'association' ? 'asks for a reason' : 'barred'
  return (
    <>
      <Tag colour="orange">Confirmed</Tag> {isOverridden ? 'gone over with a reason' : what}
      {on}
    </>
  )
}
