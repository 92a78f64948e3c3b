import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { FormErrors } from '#platform/form.tsx'
import { type Asking, page, pageAct } from '#platform/page.ts'
import { CASEWORKERS, LEADERS, mayPass } from '#platform/who.ts'
import { dateAt, dayMonthYear } from '#rooms/facts'
import { ASKED_BY_WORDS, CHANNEL_WORDS, COMPETENCE_WORDS, IDENTITY_WORDS } from '../access/access-request.ts'
import { checkIdentity } from '../access/check-identity.ts'
import { clearAccess } from '../access/clear-access.ts'
import type { collectAccess } from '../access/collect-access.ts'
import { extendAccess } from '../access/extend-access.ts'
import { giveAccess } from '../access/give-access.ts'
import { type AccessInFull, readAccess } from '../access/read-access.ts'
import { refuseAccess } from '../access/refuse-access.ts'
import { askedOfLeaders } from '../asked-of-leaders.ts'
import { DueTag } from './due-tag.tsx'
import { NextStep } from './next-step.tsx'
import { OtherEndings } from './other-endings.tsx'

const here = ({ access }: { access: string }) => `/rights/access/${access}`

/** One request for somebody's own data: how it stands, and the one thing to do next. */
export const accessRequestPage = (collect: Collect) =>
  page({
    path: '/rights/access/:access',
    who: CASEWORKERS,
    rows: true,
    params: z.object({ access: z.uuid() }),
    acts: [pageAct(checkIdentity, here)],
    show: asking => shown(asking, collect),
  })

/** The same, to which what only those who lead decide is sent. */
export const answerRequestPage = (collect: Collect) =>
  page({
    path: '/rights/access/:access/decide',
    who: LEADERS,
    rows: true,
    params: z.object({ access: z.uuid() }),
    acts: [
      pageAct(collect, ({ access }) => `/rights/access/${access}/review`),
      pageAct(extendAccess, here),
      pageAct(giveAccess, here),
      pageAct(refuseAccess, here),
      pageAct(clearAccess, here),
    ],
    show: async asking => (await askedOfLeaders(asking.desk)) ?? shown(asking, collect),
  })

type Collect = ReturnType<typeof collectAccess>

async function shown(
  { params: { access }, of, form: formOf, desk }: Asking<{ access: string }>,
  collect: Collect,
) {
  const whole = await of(readAccess, { access })
  const leads = mayPass(LEADERS, desk.person)
  const toDecide = [collect, extendAccess, giveAccess, refuseAccess, clearAccess].map(({ name }) => name)
  const form = (act: { readonly name: string }) => ({
    ...formOf(act),
    action: toDecide.includes(act.name) ? `${here({ access })}/decide` : here({ access }),
  })
  const today = dateAt(desk.now)
  const title = `${whole.reference}: a request for their own data`
  return {
    title,
    body: (
      <>
        <BackLink href={`/families/${whole.request.file}/rights`} />
        {[checkIdentity.name, ...toDecide].map(name => (
          <FormErrors form={form({ name })} />
        ))}
        <h1 class="govuk-heading-l">{title}</h1>
        <Standing whole={whole} today={today} />
        <NextStep whole={whole} form={form} leads={leads} collect={collect} today={today} />
        {leads && !whole.request.ended_at && <OtherEndings form={form} whole={whole} />}
      </>
    ),
  }
}

function Standing({ whole, today }: { whole: AccessInFull; today: string }) {
  const { request, words, person, asker } = whole
  const known: readonly (readonly [string, unknown])[] = [
    ['Whose data', <span data-typed>{person}</span>],
    ['Who asks', [ASKED_BY_WORDS[request.asked_by], asker, words.onBehalf].filter(Boolean).join(': ')],
    ['Asked', `${CHANNEL_WORDS[request.channel]}, ${dayMonthYear(request.received_on)}`],
    ['What for', words.scope],
    ['The child', request.competence && `${COMPETENCE_WORDS[request.competence]}: ${words.competenceReason}`],
    [
      'How we know them',
      request.identity && request.identity_on
        ? `${IDENTITY_WORDS[request.identity]}, ${dayMonthYear(request.identity_on)}`
        : 'Not said yet',
    ],
    ['Due', <DueTag due={request.due_on} today={today} isOver={request.ended_at !== null} />],
    [
      'Extended',
      request.extended_told_on &&
        `Told on ${dayMonthYear(request.extended_told_on)}: ${words.extendedBecause}`,
    ],
    ['On paper, or elsewhere', words.paper],
    ['How it ended', words.refusedBecause],
  ]
  return (
    <SummaryList rows={known.flatMap(([key, value]) => (value ? [{ key, value: value as string }] : []))} />
  )
}
