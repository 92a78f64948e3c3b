import { z } from 'zod'
import { Button } from '#design/components/button.tsx'
import { ErrorSummary } from '#design/components/error-summary.tsx'
import { Input } from '#design/components/input.tsx'
import { Elsewhere, page } from '#platform/page.ts'
import { SET_UP, SIGN_IN } from '#platform/paths.ts'
import { enteredSoFar } from '../entered-so-far.ts'
import type { SetUpDoor } from '../set-up-door.ts'
import { openStep } from '../set-up-steps.ts'
import { standingService } from '../standing-service.ts'
import { OrLookAround } from './set-up-service.tsx'

/**
 * First run, the way in: leads to the first page that is still open. On a server it asks for the code that the start
 * printed, so that no stranger sets somebody's service up.
 */
export const setUpPage = (door: SetUpDoor) =>
  page({
    path: SET_UP,
    who: 'anyone',
    as: 'founder',
    rows: true,
    params: z.object({ code: z.string().max(50).optional().catch(undefined) }),
    async show({ params: { code }, desk }) {
      if (await standingService(desk)) return new Elsewhere(SIGN_IN)
      const refusal = door.code && !code ? undefined : door.refusalFor(code, desk.now)
      if (!refusal && (code || !door.code)) {
        const { entered } = await enteredSoFar(desk)
        return new Elsewhere(`${SET_UP}/${encodeURIComponent(code ?? HERE)}/${openStep(entered)}`)
      }
      const title = 'Set up your service'
      return {
        title: refusal ? `Error: ${title}` : title,
        body: <AskForCode title={title} error={refusal?.sentence} />,
      }
    },
  })

/** Stands in the path where no code is asked for. */
const HERE = 'here'

function AskForCode({ title, error }: { title: string; error: string | undefined }) {
  return (
    <>
      {error && <ErrorSummary errors={[{ text: error, href: '#code' }]} />}
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">
        Five short pages, about five minutes, then three recovery sheets to print. You can stop after each and
        come back: what you entered is kept.
      </p>
      <form method="get" action={SET_UP} novalidate>
        <Input
          id="code"
          name="code"
          label="Set-up code"
          hint="Three groups of four, like ABCD-EFGH-JKLM. Whoever started the program finds it in the terminal or its log. It shows that you are the one who may set this service up."
          class="govuk-input--width-20"
          autocomplete="off"
          spellcheck={false}
          {...(error ? { error } : {})}
        />
        <Button>Continue</Button>
      </form>
      <OrLookAround />
    </>
  )
}
