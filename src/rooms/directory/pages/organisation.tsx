import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Button } from '#design/components/button.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { page } from '#platform/page.ts'
import { CASEWORKERS, mayPass } from '#platform/who.ts'
import { StateTag } from '../checked-words.tsx'
import { dayInWords } from '../day.ts'
import { detailRows } from '../detail-rows.tsx'
import { READERS } from '../find-organisations.ts'
import { openOrganisation } from '../open-organisation.ts'
import { History } from './history.tsx'

/** One organisation at work: its details, whether they were checked, what was done to the entry. */
export const organisationPage = page({
  path: '/directory/:organisation',
  who: READERS,
  rows: true,
  params: z.object({ organisation: z.uuid() }),
  async show({ params: { organisation }, of, desk }) {
    const one = await of(openOrganisation, { organisation })
    const title = one.name
    return {
      title,
      body: (
        <>
          <BackLink href="/directory" />
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
          {mayPass(CASEWORKERS, desk.person) && <WhatToDo one={one} />}
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

/** A volunteer reads; what is entered is for those who work with families. */
const WhatToDo = ({ one: { id, state } }: { one: One }) => (
  <div class="govuk-button-group">
    {state !== 'closed' && <Button href={`/directory/${id}/check`}>Check the details</Button>}
    <Button href={`/directory/${id}/change`} variant="secondary">
      Change the details
    </Button>
    <a class="govuk-link" href={`/directory/${id}/close`}>
      {state === 'closed' ? 'Reopen it' : 'Close it'}
    </a>
  </div>
)
