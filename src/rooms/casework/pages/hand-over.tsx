import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Details } from '#design/components/details.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { FormErrors } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS, LEADERS, mayPass } from '#platform/who.ts'
import { PressButton } from '../cases/press-button.tsx'
import { endAbsence } from '../today/absence/end-absence.ts'
import { FamiliesToTell } from '../today/absence/families-to-tell.tsx'
import { handOver } from '../today/absence/hand-over.ts'
import { HandOverForm, isHolding, WhatIsHeld } from '../today/absence/hand-over-form.tsx'
import { whatSomebodyHolds } from '../today/absence/what-somebody-holds.ts'
import { whatWasHandedOver } from '../today/absence/what-was-handed-over.ts'
import { awayInWords } from '../today/team-table.tsx'

const here = ({ person }: { person: string }) => `/team/${person}/hand-over`

/** Handing over all that somebody holds, in one step; and afterwards which families are to be told, and handing it back. */
export const handOverPage = page({
  path: '/team/:person/hand-over',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ person: z.uuid() }),
  acts: [pageAct(handOver, here), pageAct(endAbsence, here)],
  async show({ params: { person }, of, form: formOf, desk }) {
    const form = formOf(handOver)
    const holds = await of(whatSomebodyHolds, { person })
    const { absence, name } = holds
    const families = absence ? await of(whatWasHandedOver, { absence: absence.id }) : []
    const leads = mayPass(LEADERS, desk.person)
    const title = `Hand over: ${name}`
    return {
      title,
      body: (
        <>
          <BackLink href={leads ? '/team' : '/today'} />
          <FormErrors form={form} />
          <FormErrors form={formOf(endAbsence)} />
          <h1 class="govuk-heading-l">{title}</h1>
          {absence && (
            <InsetText>
              <p class="govuk-body">
                {name}: {awayInWords(absence)}.
              </p>
              <PressButton form={formOf(endAbsence)} fields={{ absence: absence.id }}>
                They are back: hand back what was covered
              </PressButton>
            </InsetText>
          )}
          {absence?.kind === 'leaving' && leads && person !== desk.person?.id && (
            <p class="govuk-body">
              Their account and their keys are still theirs.{' '}
              <a class="govuk-link" href={`/people/${person}/door`}>
                Close the account, which takes the keys too
              </a>
              .
            </p>
          )}
          {absence?.cover && <AnotherWorker cases={families.filter(({ worker }) => !worker).length} />}
          {absence && <FamiliesToTell families={families} />}
          <WhatIsHeld holds={holds} isMe={person === desk.person?.id} />
          {absence ? (
            <Details
              summary="Change the days, or hand over what came since"
              open={isHolding(holds) || Object.keys(form.typed).length > 0}
            >
              <HandOverForm form={form} holds={holds} />
            </Details>
          ) : (
            <HandOverForm form={form} holds={holds} />
          )}
        </>
      ),
    }
  },
})

/** Whoever reads it may not lead: that they wait is said, and not why. */
const AnotherWorker = ({ cases }: { cases: number }) =>
  cases === 0 ? null : (
    <p class="govuk-body">
      {cases === 1 ? '1 case needs another worker' : `${cases} cases need another worker`}, and{' '}
      {cases === 1 ? 'waits' : 'wait'} on everybody’s Today.
    </p>
  )
