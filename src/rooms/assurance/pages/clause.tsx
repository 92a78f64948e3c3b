import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { WarningText } from '#design/components/warning-text.tsx'
import type { Desk } from '#platform/desk.ts'
import { page, pageAct } from '#platform/page.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { LEADERS, mayPass } from '#platform/who.ts'
import { caseworkers, namesOf } from '#rooms/people'
import { actionsOn } from '../actions-on.ts'
import type { agreeAction as agree } from '../agree-action.ts'
import type { ShownClause } from '../assess/shown.ts'
import type { ReadBoard } from '../board-now.ts'
import { boardWritten } from '../board-written.ts'
import type { changeThreshold as change } from '../change-threshold.ts'
import { declarations } from '../declarations.ts'
import { finishAction } from '../finish-action.ts'
import { historyOf } from '../history-of.ts'
import type { Assurance } from '../open-assurance.ts'
import { clauseOf } from '../policy/mixed.ts'
import { standingPolicy } from '../standing-policy.ts'
import { STATE_WORDS } from '../state-words.ts'
import { type Threshold, thresholdsOf } from '../threshold.ts'
import { WATCHERS } from '../who-watches.ts'
import { wouldBend } from '../would-bend.ts'
import { Actions, type Owner } from './actions.tsx'
import { FindingCard } from './finding-card.tsx'
import { History } from './history.tsx'
import { ASSURANCE, clausePath } from './paths.ts'
import { StateMark } from './state-mark.tsx'
import { ThresholdsForm } from './thresholds.tsx'

/** One promise: how it stands and by what, its figures and records, what would make it met, its past, and what is done. */
export const clausePage = (
  assurance: Assurance,
  readBoard: ReadBoard,
  agreeAction: ReturnType<typeof agree>,
  changeThreshold: ReturnType<typeof change>,
) =>
  page({
    path: `${ASSURANCE}/clauses/:clause`,
    who: WATCHERS,
    as: 'counting',
    rows: true,
    params: z.object({ clause: z.string().max(8) }),
    acts: [
      pageAct(agreeAction, ({ clause }) => clausePath(clause)),
      pageAct(finishAction, ({ clause }) => clausePath(clause)),
      pageAct(changeThreshold, ({ clause }) => clausePath(clause)),
    ],
    async show({ params: { clause: id }, desk, form: formOf }) {
      const isLeader = mayPass(LEADERS, desk.person)
      const board = isLeader ? await readBoard(desk) : await boardWritten(desk.sql)
      const clause = board?.clauses.find(one => one.id === id)
      if (!clause) return refuse(notFound)
      const [history, actions] = await Promise.all([historyOf(desk.sql, id), actionsOn(desk.sql, id)])
      const owners = isLeader ? await ownersOf(desk) : []
      const said = isLeader ? await namesOfDeclarers(desk) : new Map<string, string>()
      const title = `${id}: ${clause.promise}`
      return {
        title,
        body: (
          <>
            <BackLink href={ASSURANCE}>How our promises stand</BackLink>
            <h1 class="govuk-heading-l">{title}</h1>
            <Standing clause={clause} />
            {isBalanced(assurance, id) && <Balanced />}
            <h2 class="govuk-heading-m">How this is checked</h2>
            {clause.findings.map(finding => (
              <FindingCard
                finding={finding}
                declaredBy={said.get(finding.control)}
                records={isLeader ? assurance.book.built.get(finding.control)?.records : undefined}
              />
            ))}
            {isLeader && (
              <ThresholdsForm
                form={formOf(changeThreshold)}
                clause={id}
                thresholds={await thresholdsNow(desk, assurance, id)}
              />
            )}
            <Actions
              actions={actions}
              owners={owners}
              clause={id}
              agreeForm={isLeader ? formOf(agreeAction) : undefined}
              finishForm={isLeader ? formOf(finishAction) : undefined}
            />
            <History stretches={history} today={clause.state} />
          </>
        ),
      }
    },
  })

const Standing = ({ clause: { state, theme, wanting } }: { clause: ShownClause }) => (
  <>
    <p class="govuk-body">
      <StateMark state={state} /> {STATE_WORDS[state].means}
    </p>
    <p class="govuk-body">Part of the policy: {theme}.</p>
    {wanting.length > 0 && (
      <>
        <h2 class="govuk-heading-m">What would make it met</h2>
        <ul class="govuk-list govuk-list--bullet">
          {wanting.map(one => (
            <li>{one}</li>
          ))}
        </ul>
      </>
    )}
  </>
)

async function thresholdsNow(desk: Desk, { policies, book }: Assurance, id: string): Promise<Threshold[]> {
  const clause = (await standingPolicy(desk, policies))?.clauses.find(one => one.id === id)
  return thresholdsOf(clause?.bound ?? [], book.built)
}

const isBalanced = ({ policies }: Assurance, id: string) => {
  const clause = clauseOf(policies, id)
  return clause !== undefined && wouldBend(clause)
}

/** Symmetry: what could itself bend a service is information, whichever way it goes. */
const Balanced = () => (
  <WarningText>
    Some of these figures tell how things ended for one side or the other. They are for discussion. More is
    not better, and fewer is not better: a target on them could bend the service.
  </WarningText>
)

async function ownersOf(desk: Desk): Promise<Owner[]> {
  const names = await namesOf(desk, await caseworkers(desk))
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

/** Whose declaration stands, by the name of its control; for those who lead only. */
async function namesOfDeclarers(desk: Desk): Promise<Map<string, string>> {
  const all = await declarations(desk.sql)
  const names = await namesOf(
    desk,
    all.map(({ by }) => by),
  )
  return new Map(
    all.toReversed().map(({ what, by }) => [`${what}-declared`, names.get(by) ?? 'somebody who has left']),
  )
}
