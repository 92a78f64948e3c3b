import { z } from 'zod'
import { Button } from '#design/components/button.tsx'
import { Select } from '#design/components/select.tsx'
import { timeInWords } from '#platform/clock.ts'
import { CONTROL_STATES } from '#platform/control.ts'
import { page, pageAct } from '#platform/page.ts'
import { refuse } from '#platform/refusal.ts'
import { LEADERS, mayPass } from '#platform/who.ts'
import type { ShownClause } from '../assess/shown.ts'
import type { ReadBoard } from '../board-now.ts'
import { type BoardWritten, boardWritten } from '../board-written.ts'
import { groupLooks } from '../group-looks.ts'
import { standingSince } from '../history-of.ts'
import { noteSeen } from '../note-seen.ts'
import type { Assurance } from '../open-assurance.ts'
import { publishStanding } from '../publish-standing.ts'
import { noPolicyYet } from '../refusals.ts'
import { type StandingPolicy, standingPolicy } from '../standing-policy.ts'
import { STATE_WORDS } from '../state-words.ts'
import { whatChanged } from '../what-changed.ts'
import { WATCHERS } from '../who-watches.ts'
import type { writeDownStates } from '../write-down-states.ts'
import { ForGroup, ForLeaders, SinceLast } from './board-forms.tsx'
import { BoardRows, Counts } from './board-rows.tsx'
import { ASSURANCE } from './paths.ts'

const TITLE = 'How our promises stand'

/**
 * Every promise of the policy with its state: for those who lead as it is at this moment, for the group as it was
 * written down last, in figures in which nobody can be found. The group's transaction reads no record of a family.
 */
export const boardPage = (
  assurance: Assurance,
  readBoard: ReadBoard,
  writeDown: ReturnType<typeof writeDownStates>,
) =>
  page({
    path: ASSURANCE,
    who: WATCHERS,
    as: 'counting',
    rows: true,
    navigation: { label: 'Assurance', order: 75 },
    params: z.looseObject({
      state: z.enum(CONTROL_STATES).optional().catch(undefined),
      theme: z.string().max(200).optional().catch(undefined),
    }),
    acts: [
      pageAct(writeDown, () => ASSURANCE),
      pageAct(noteSeen, () => ASSURANCE),
      pageAct(publishStanding, () => ASSURANCE),
    ],
    async show({ params, desk, form: formOf }) {
      const isLeader = mayPass(LEADERS, desk.person)
      const [policy, written] = await Promise.all([
        standingPolicy(desk, assurance.policies),
        boardWritten(desk.sql),
      ])
      if (!policy) return refuse(noPolicyYet)
      const clauses = (isLeader ? (await readBoard(desk))?.clauses : written?.clauses) ?? []
      const [looks, since] = await Promise.all([groupLooks(desk.sql), standingSince(desk.sql)])
      const last = looks[0] && (await boardWritten(desk.sql, looks[0].day))
      const shown = clauses.filter(
        one => (!params.state || one.state === params.state) && (!params.theme || one.theme === params.theme),
      )
      return {
        title: TITLE,
        body: (
          <>
            <h1 class="govuk-heading-l">{TITLE}</h1>
            <Lead policy={policy} written={written} isLeader={isLeader} />
            <Counts clauses={clauses} />
            {last && <SinceLast day={last.day} changed={whatChanged(last.clauses, clauses)} />}
            <Narrow clauses={clauses} state={params.state} theme={params.theme} />
            <BoardRows clauses={shown} since={since} />
            {isLeader ? (
              <ForLeaders
                written={written}
                looks={looks}
                writeForm={formOf(writeDown)}
                publishForm={formOf(publishStanding)}
              />
            ) : (
              written && <ForGroup day={written.day} looks={looks} form={formOf(noteSeen)} />
            )}
          </>
        ),
      }
    },
  })

function Lead({
  policy,
  written,
  isLeader,
}: {
  policy: StandingPolicy
  written: BoardWritten | undefined
  isLeader: boolean
}) {
  return (
    <>
      <p class="govuk-body-l">
        {policy.name}
        {policy.isDraft && ' (a draft policy)'}, the last {policy.periodMonths} months. Watched over by the{' '}
        {policy.group}.
      </p>
      <p class="govuk-body">
        {isLeader
          ? 'As it stands at this moment. Open a promise for its figures, its records and what would make it met.'
          : written
            ? `As it was written down on ${timeInWords(written.writtenAt)}. Numbers of people from 1 to 4 are shown as “fewer than 5”, so that nobody can be found.`
            : 'Nothing was written down yet. The service writes it down each hour.'}
      </p>
      <p class="govuk-body">
        {written && (
          <>
            <a class="govuk-link" href={`${ASSURANCE}/statement`}>
              Statement of assurance
            </a>
            {' · '}
          </>
        )}
        <a class="govuk-link" href={`${ASSURANCE}/policy`}>
          The policy
        </a>
        {' · '}
        <a class="govuk-link" href={`${ASSURANCE}/declarations`}>
          Declarations
        </a>
      </p>
    </>
  )
}

function Narrow({
  clauses,
  state,
  theme,
}: {
  clauses: readonly ShownClause[]
  state: string | undefined
  theme: string | undefined
}) {
  const themes = [...new Set(clauses.map(one => one.theme))]
  return (
    <search>
      <form method="get" action={ASSURANCE} novalidate>
        <Select
          name="state"
          label="State"
          value={state ?? ''}
          items={[
            { value: '', text: 'All' },
            ...CONTROL_STATES.map(one => ({ value: one, text: STATE_WORDS[one].words })),
          ]}
        />
        <Select
          name="theme"
          label="Part of the policy"
          value={theme ?? ''}
          items={[{ value: '', text: 'All' }, ...themes.map(text => ({ value: text, text }))]}
        />
        <Button variant="secondary">Show</Button>
      </form>
    </search>
  )
}
