import { BackLink } from '#design/components/back-link.tsx'
import type { Words } from '#design/words.ts'
import type { Desk } from '#platform/desk.ts'
import { FormErrors, type FormState } from '#platform/form.tsx'
import { Elsewhere } from '#platform/page.ts'
import { SET_UP, SIGN_IN } from '#platform/paths.ts'
import type { SetUpDoor } from '../set-up-door.ts'
import { STEPS, type Step } from '../set-up-steps.ts'
import { standingService } from '../standing-service.ts'

/** Where somebody is sent who may not, or need not, go on with the first run. Undefined for whoever may. */
export async function wayOut(desk: Desk, door: SetUpDoor, code: string): Promise<Elsewhere | undefined> {
  if (await standingService(desk)) return new Elsewhere(SIGN_IN)
  const refusal = door.refusalFor(code, desk.now)
  return refusal && new Elsewhere(`${SET_UP}?code=${encodeURIComponent(code)}`)
}

/** One page of the first run: which of the five, why it asks, and that one may stop here. */
export function SetUpFrame(props: {
  step: Step
  title: string
  why: Words
  form: FormState
  children: Words
}) {
  const at = STEPS.indexOf(props.step)
  return (
    <>
      {at > 0 && <BackLink href={STEPS[at - 1] ?? ''} />}
      <FormErrors form={props.form} />
      <span class="govuk-caption-l">
        Set up your service: page {at + 1} of {STEPS.length}
      </span>
      <h1 class="govuk-heading-l">{props.title}</h1>
      <p class="govuk-body-l">{props.why}</p>
      {props.children}
      <p class="govuk-hint">
        {props.step === 'co-ordinator'
          ? 'With this page the service is real. Next you print three recovery sheets; until then no family can be recorded.'
          : 'Nothing is real before the last page. You can stop here and come back: what you entered is kept.'}
      </p>
    </>
  )
}
