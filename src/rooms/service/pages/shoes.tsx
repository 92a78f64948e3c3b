import { page, pageAct } from '#platform/page.ts'
import { SHOES } from '#platform/paths.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { personas } from '../demo/personas.ts'
import { Shoes } from '../demo/shoes.tsx'
import { stepIn } from '../demo/step-in.ts'
import { standingService } from '../standing-service.ts'

/** In a demo: into somebody else's shoes, also for whoever is signed in already. There is no such page elsewhere. */
export const shoesPage = page({
  path: SHOES,
  who: 'anyone',
  as: 'doorkeeper',
  rows: true,
  acts: [pageAct(stepIn, ({ next }) => next)],
  async show({ desk, form }) {
    const service = await standingService(desk)
    if (!service?.demo) return refuse(notFound)
    return {
      title: 'Somebody’s shoes',
      body: (
        <>
          <h1 class="govuk-heading-xl">Somebody’s shoes</h1>
          <Shoes personas={await personas(desk)} form={form(stepIn)} />
        </>
      ),
    }
  },
})
