import { z } from 'zod'
import { Form } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LOOK_AROUND, SET_UP } from '#platform/paths.ts'
import { enterService } from '../enter-service.ts'
import { enteredSoFar } from '../entered-so-far.ts'
import { ServiceFields } from '../service-fields.tsx'
import type { SetUpDoor } from '../set-up-door.ts'
import { SetUpFrame, wayOut } from './set-up-frame.tsx'

/** First run, page one: what the service is called and how families reach it. */
export const setUpServicePage = (door: SetUpDoor) => {
  const act = enterService(door)
  return page({
    path: `${SET_UP}/:code/service`,
    who: 'anyone',
    as: 'founder',
    rows: true,
    params: z.object({ code: z.string() }),
    acts: [pageAct(act, () => 'profile')],
    async show({ params: { code }, desk, form: formOf }) {
      const out = await wayOut(desk, door, code)
      if (out) return out
      const { entered } = await enteredSoFar(desk)
      const form = formOf(act)
      const title = 'Your service'
      return {
        title,
        body: (
          <SetUpFrame
            step="service"
            title={title}
            form={form}
            why="Families need to know who you are and how to reach you. All of this is public, and can be changed later."
          >
            <Form form={form} submit="Continue">
              <ServiceFields form={form} known={entered} />
            </Form>
            <OrLookAround />
          </SetUpFrame>
        ),
      }
    },
  })
}

/** The other door: nobody has to set up a service to see what one is like. */
export function OrLookAround() {
  return (
    <p class="govuk-body">
      Not yet?{' '}
      <a class="govuk-link" href={LOOK_AROUND}>
        Look around with invented families
      </a>{' '}
      first.
    </p>
  )
}
