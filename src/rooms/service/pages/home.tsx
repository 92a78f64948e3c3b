import { Elsewhere, page, pageAct } from '#platform/page.ts'
import { ME } from '#platform/paths.ts'
import { CASEWORKERS, mayPass } from '#platform/who.ts'
import { personas } from '../demo/personas.ts'
import { Shoes } from '../demo/shoes.tsx'
import { stepIn } from '../demo/step-in.ts'
import { standingService } from '../standing-service.ts'
import { termsOf } from '../terms.ts'

/**
 * The first page: for whoever works here their day, for everybody else what the service is and how to reach it. In a
 * demo also its people, into whose shoes one may step.
 */
export const homePage = page({
  path: '/',
  who: 'anyone',
  as: 'doorkeeper',
  rows: true,
  acts: [pageAct(stepIn, ({ next }) => next)],
  async show({ desk, form }) {
    if (desk.person) return new Elsewhere(mayPass(CASEWORKERS, desk.person) ? '/today' : ME)
    const standing = await standingService(desk)
    const terms = await termsOf(desk)
    const title = standing?.name ?? 'Evenhand'
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="govuk-body-l">
            Free, confidential and impartial information and support for parents and carers of children with
            special educational needs.
          </p>
          {standing?.demo && <Shoes personas={await personas(desk)} form={form(stepIn)} />}
          {standing && (
            <p class="govuk-body">
              We are the {terms.service} for {standing.area}.
            </p>
          )}
          {standing && <Reach telephone={standing.telephone} email={standing.email} />}
          <p class="govuk-body">
            We favour neither the council nor the school. You decide; we set out all the options, with where
            each fact comes from.
          </p>
        </>
      ),
    }
  },
})

function Reach({ telephone, email }: { telephone: string; email: string | null }) {
  return (
    <p class="govuk-body-l">
      Ring{' '}
      <a class="govuk-link" href={`tel:${telephone.replaceAll(/[^\d+]/g, '')}`}>
        {telephone}
      </a>
      {email && (
        <>
          {' '}
          or write to{' '}
          <a class="govuk-link" href={`mailto:${email}`}>
            {email}
          </a>
        </>
      )}
    </p>
  )
}
