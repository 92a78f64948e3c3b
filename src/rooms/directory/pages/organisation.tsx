import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Button } from '#design/components/button.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { errorsOf, Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS, mayPass } from '#platform/who.ts'
import { CHECKED_BY, checkOrganisation } from '../check-organisation.ts'
import { StateTag } from '../checked-words.tsx'
import { closeOrganisation, reopenOrganisation } from '../close-organisation.ts'
import { dayInWords } from '../day.ts'
import { detailRows } from '../detail-rows.tsx'
import { READERS } from '../find-organisations.ts'
import { openOrganisation } from '../open-organisation.ts'
import { History } from './history.tsx'

const back = ({ organisation }: { organisation: string }) => `/directory/${organisation}`

/** One organisation at work: its details, whether they were checked, what was done to the entry. */
export const organisationPage = page({
  path: '/directory/:organisation',
  who: READERS,
  rows: true,
  params: z.object({ organisation: z.uuid() }),
  acts: [
    pageAct(checkOrganisation, back),
    pageAct(closeOrganisation, back),
    pageAct(reopenOrganisation, back),
  ],
  async show({ params: { organisation }, of, form, desk }) {
    const one = await of(openOrganisation, { organisation })
    const forms = {
      check: form(checkOrganisation),
      close: form(closeOrganisation),
      reopen: form(reopenOrganisation),
    }
    const asked = Object.values(forms).find(each => errorsOf(each).length > 0)
    const title = one.name
    return {
      title,
      body: (
        <>
          <BackLink href="/directory" />
          {asked && <FormErrors form={asked} />}
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            <StateTag state={one.state} /> {checkedAtWork(one)}
          </p>
          {one.about && <p class="govuk-body evenhand-words">{one.about}</p>}
          <SummaryList
            rows={[
              ...detailRows(one),
              one.source !== '' && { key: 'Where the details come from', value: one.source },
              { key: 'Who sees to the next check', value: one.ownerName ?? 'Nobody yet' },
            ]}
          />
          {mayPass(CASEWORKERS, desk.person) && <WhatToDo one={one} {...forms} />}
          <History changes={one.changes} />
        </>
      ),
    }
  },
})

type One = Extract<Awaited<ReturnType<typeof openOrganisation.answer>>, { changes: unknown }>

const checkedAtWork = ({ checked_at, checkedBy }: One) =>
  checked_at
    ? `Last checked on ${dayInWords(checked_at)} by ${checkedBy ?? 'somebody'}.`
    : 'Nobody has checked these details.'

interface Doing {
  readonly one: One
  readonly check: FormState
  readonly close: FormState
  readonly reopen: FormState
}

function WhatToDo({ one, check, close, reopen }: Doing) {
  if (one.state === 'closed') return <Form form={reopen} submit="Reopen it" />
  return (
    <>
      <Button href={`/directory/${one.id}/change`} variant="secondary">
        Change the details
      </Button>
      <h2 class="govuk-heading-m">Check the details</h2>
      <p class="govuk-body">
        Are they all right as they stand above? Then confirm them; today becomes the day of the check.
      </p>
      <Form form={check} submit="Confirm the details" version={one.version}>
        <Radios
          {...field(check, 'how')}
          label="How did you check?"
          items={Object.entries(CHECKED_BY).map(([value, text]) => ({ value, text }))}
        />
      </Form>
      <h2 class="govuk-heading-m">Close it</h2>
      <p class="govuk-body">Nobody is pointed to it any more. What was signposted before keeps its name.</p>
      <Form form={close} submit="Close this organisation">
        <Input {...field(close, 'why')} label="Why is it closed?" />
      </Form>
    </>
  )
}
