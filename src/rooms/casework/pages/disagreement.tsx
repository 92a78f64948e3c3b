import { z } from 'zod'
import { InsetText } from '#design/components/inset-text.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dateInWords } from '#rooms/facts'
import { AccountColumns } from '../cases/account-columns.tsx'
import { onCase } from '../cases/case-frame.tsx'
import { ENDING_WORDS, ENDINGS, OPPONENT_WORDS, WAY_WORDS, WAYS } from '../cases/disagreement.ts'
import type { Disagreement } from '../cases/disagreements-of.ts'
import { endDisagreement } from '../cases/end-disagreement.ts'
import { explainRoutes } from '../cases/explain-routes.ts'
import { type CaseInFull, readCase } from '../cases/read-case.ts'
import { ROUTE_WORDS, ROUTES, type Route, routesInWords, useBy } from '../cases/routes.ts'

/** One disagreement: the ways to be explained in time, what matters to each side, and how it ended. */
export const disagreementPage = page({
  path: '/cases/:case/disagreements/:disagreement',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ case: z.uuid(), disagreement: z.uuid() }),
  acts: [
    pageAct(explainRoutes, ({ case: id }) => `/cases/${id}`),
    pageAct(endDisagreement, ({ case: id }) => `/cases/${id}`),
  ],
  async show({ params: { case: id, disagreement }, of, form }) {
    const [explain, end] = [form(explainRoutes), form(endDisagreement)]
    const whole = await of(readCase, { case: id })
    const found = whole.disagreements.find(one => one.id === disagreement)
    if (!found) return refuse(notFound)
    return onCase(
      whole,
      `Disagreement with ${OPPONENT_WORDS[found.with]}`,
      [explain, end],
      <>
        <h2 class="govuk-heading-m">Ways that are explained in every disagreement</h2>
        {found.endedAt ? null : <RoutesForm form={explain} found={found} whole={whole} />}
        <Interests whole={whole} />
        <h2 class="govuk-heading-m">How it ended</h2>
        {found.endedAt && found.endedHow ? (
          <p class="govuk-body">
            {ENDING_WORDS[found.endedHow]}, {timeInWords(found.endedAt)}.
          </p>
        ) : (
          <EndForm form={end} missing={found.missing} />
        )}
      </>,
    )
  },
})

function RoutesForm({ form, found, whole }: { form: FormState; found: Disagreement; whole: CaseInFull }) {
  const events = eventsOf(whole)
  return (
    <Form form={form} submit="Save what was explained">
      {ROUTES.map(route => (
        <Radios
          {...field(form, route, saidOf(found, route))}
          label={ROUTE_WORDS[route].replace(/^./, first => first.toUpperCase())}
          hint={hintFor(found, route, useBy(route, events))}
          inline
          items={[
            { value: 'explained', text: 'Explained' },
            { value: 'does-not-apply', text: 'Does not apply' },
            { value: 'not-yet', text: 'Not yet' },
          ]}
        />
      ))}
      <Textarea {...field(form, 'because')} label="If one does not apply: why" rows={2} />
    </Form>
  )
}

/** The days that the ways' own last days are counted from, as on the page of dates. */
function eventsOf({ dates, decisions }: CaseInFull): Record<string, string> {
  const sent = decisions.find(({ whose, noticeSentOn }) => whose === 'la' && noticeSentOn)?.noticeSentOn
  const counted = dates.map(({ events }) => events)
  return Object.assign({}, sent ? { decision_notice_sent: sent } : {}, ...counted)
}

function saidOf({ routes }: Disagreement, route: Route): string {
  const last = routes.filter(one => one.route === route).at(-1)
  if (!last) return 'not-yet'
  return last.applies ? 'explained' : 'does-not-apply'
}

function hintFor({ routes }: Disagreement, route: Route, by: string | undefined): string {
  const last = routes.filter(one => one.route === route).at(-1)
  const until = by && `To be used by ${dateInWords(by)}.`
  const late = last?.applies && !last.in_time && 'It was explained too late to be used.'
  return [until, late].filter(Boolean).join(' ')
}

/** What matters to each side, and what they agree on: offered, never required (K19). Rights stand beside it. */
function Interests({ whole }: { whole: CaseInFull }) {
  const kinds = ['interest', 'position', 'common-ground']
  const told = whole.accounts.filter(({ kind }) => kinds.includes(kind))
  return (
    <>
      <h2 class="govuk-heading-m">What matters to each of them</h2>
      <p class="govuk-body">
        It can help to set out what each side needs, what it asks for and what both agree on. Nobody has to.
        The ways above stay open meanwhile.
      </p>
      <AccountColumns accounts={told} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/cases/${whole.head.id}/accounts`}>
          Add what matters to somebody
        </a>
      </p>
    </>
  )
}

function EndForm({ form, missing }: { form: FormState; missing: readonly Route[] }) {
  return (
    <Form form={form} submit="End the disagreement">
      {missing.length > 0 && (
        <InsetText>
          The record does not show that {routesInWords(missing)} {missing.length > 1 ? 'were' : 'was'}{' '}
          explained in time. Explain it above, or say here why not.
        </InsetText>
      )}
      <Radios
        {...field(form, 'how')}
        label="How did it end?"
        items={ENDINGS.map(value => ({ value, text: ENDING_WORDS[value] }))}
      />
      <Radios
        {...field(form, 'through')}
        label="By which way?"
        items={WAYS.map(value => ({ value, text: WAY_WORDS[value] }))}
      />
      <Radios
        {...field(form, 'lodged', 'no')}
        label="Had an appeal been lodged?"
        inline
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
      />
      {missing.length > 0 && (
        <Textarea {...field(form, 'missingBecause')} label="It goes on without, because" rows={2} />
      )}
    </Form>
  )
}
