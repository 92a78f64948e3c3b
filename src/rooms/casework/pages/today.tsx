import { z } from 'zod'
import { Button } from '#design/components/button.tsx'
import type { Words } from '#design/words.ts'
import { FormErrors, type FormState } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LOG_CALL } from '#platform/paths.ts'
import { CASEWORKERS, LEADERS, mayPass } from '#platform/who.ts'
import { declarationDue } from '#rooms/interests'
import { namesOf } from '#rooms/people'
import { PressButton } from '../cases/press-button.tsx'
import { claimRequest } from '../requests/claim-request.ts'
import { absencesNow } from '../today/absence/absences-now.ts'
import { claimCase } from '../today/allocation/claim-case.ts'
import { alsoToday, type TodayPart } from '../today/also-today.tsx'
import type { TodayKind } from '../today/row.ts'
import { TodayAside } from '../today/today-aside.tsx'
import { TodayTable } from '../today/today-table.tsx'
import { type TodayLine, todaysWork } from '../todays-work.ts'

/**
 * What to do next, in the order of what cannot wait. An empty day is a sentence, not a blank. `parts` are what rooms
 * above have on it.
 */
export const todayPage = (parts: readonly TodayPart[]) =>
  page({
    path: '/today',
    who: CASEWORKERS,
    as: 'registrar',
    rows: true,
    navigation: { label: 'Today', order: 10 },
    params: z.object({ whose: z.enum(['mine', 'team']).optional().catch(undefined) }),
    acts: [
      pageAct(claimRequest, ({ request }) => `/requests/${request}`),
      pageAct(claimCase, ({ case: id }) => `/cases/${id}`),
    ],
    async show({ params, of, form, desk }) {
      const leads = mayPass(LEADERS, desk.person)
      const whose = params.whose ?? (leads ? 'team' : 'mine')
      const [{ lines, more }, also, away, due] = await Promise.all([
        of(todaysWork, { whose }),
        alsoToday(parts, desk),
        leads ? absencesNow(desk) : [],
        declarationDue(desk),
      ])
      const names = await namesOf(
        desk,
        away.map(({ person }) => person),
      )
      const title = 'Today'
      return {
        title,
        aside: (
          <TodayAside
            whose={whose}
            me={desk.person?.id ?? ''}
            leads={leads}
            away={away}
            names={names}
            due={due}
          />
        ),
        body: (
          <>
            <FormErrors form={form(claimRequest)} />
            <FormErrors form={form(claimCase)} />
            <h1 class="govuk-heading-l">{title}</h1>
            {also}
            {lines.length === 0 ? (
              <Empty isAlone={!also} />
            ) : (
              <TodayTable lines={lines} now={desk.now} act={line => <Act line={line} form={form} />} />
            )}
            <More kinds={more} />
          </>
        ),
      }
    },
  })

const Empty = ({ isAlone }: { isAlone: boolean }) => (
  <>
    <p class="govuk-body-l">{isAlone ? 'Nothing waits for you yet.' : 'Nothing else waits for you.'}</p>
    <p class="govuk-body">
      When somebody calls, log it here. What you promise, and every date that counts, then stands on this
      page.
    </p>
    <Button href={LOG_CALL}>Log a call</Button>
  </>
)

type FormOf = (command: { readonly name: string; readonly bare?: true }) => FormState

/** The one thing to do: a press where one is enough, otherwise the way to it. */
function Act({ line, form }: { line: TodayLine; form: FormOf }) {
  const { kind, id, worker, label } = line
  if (kind === 'request' && !worker)
    return (
      <PressButton form={form(claimRequest)} fields={{ request: id }}>
        Claim <Hidden>{label}</Hidden>
      </PressButton>
    )
  if (kind === 'case')
    return (
      <PressButton form={form(claimCase)} fields={{ case: id }}>
        Take it on <Hidden>{line.family?.reference}</Hidden>
      </PressButton>
    )
  const [says, href] = wayTo(line)
  return (
    <a class="govuk-link" href={href}>
      {says} <Hidden>{line.family?.reference ?? label}</Hidden>
    </a>
  )
}

const Hidden = ({ children }: { children: Words }) => <span class="govuk-visually-hidden">{children}</span>

function wayTo({ kind, id, case: of, isMine }: TodayLine): [says: string, href: string] {
  switch (kind) {
    case 'date':
    case 'hearing':
      return ['See the date', `/cases/${of}/dates`]
    case 'promise':
      return ['Keep it', `/promises/${id}`]
    case 'request':
      return [isMine ? 'Go on' : 'Look', `/requests/${id}`]
    case 'letter':
      return ['Read and send it', `/letters/${id}`]
    case 'contact':
      return ['Finish', `/contacts/${id}/finish`]
    case 'paper':
      return ['Settle it', '/paper']
    case 'meeting':
      return ['Open the meeting', `/meetings/${id}`]
    case 'case':
    case 'quiet':
      return ['Look at the case', `/cases/${of}`]
    case 'interest':
      return ['Judge it', `/interests/matches/${id}`]
    default:
      return kind satisfies never
  }
}

const WHERE_MORE: Readonly<Record<TodayKind, [href: string, says: string] | undefined>> = {
  request: ['/requests', 'More requests wait'],
  case: ['/cases?worker=nobody&state=open', 'More cases wait for somebody to take them on'],
  interest: ['/interests/matches', 'More families whom a declaration may mean'],
  contact: ['/contacts/to-finish', 'More contacts are to be finished'],
  promise: ['/promises', 'More promises are due'],
  letter: ['/letters', 'More letters have not left'],
  quiet: undefined,
  date: undefined,
  hearing: undefined,
  meeting: ['/meetings', 'More meetings are ahead'],
  paper: ['/paper', 'More paper is overdue'],
}

function More({ kinds }: { kinds: readonly TodayKind[] }) {
  const ways = kinds.flatMap(kind => (WHERE_MORE[kind] ? [WHERE_MORE[kind]] : []))
  if (ways.length === 0) return null
  return (
    <ul class="govuk-list">
      {ways.map(([href, says]) => (
        <li>
          <a class="govuk-link" href={href}>
            {says}
          </a>
        </li>
      ))}
    </ul>
  )
}
