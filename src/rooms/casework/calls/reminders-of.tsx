import { Details } from '#design/components/details.tsx'
import { Tag } from '#design/components/tag.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, type FormState } from '#platform/form.tsx'

/** Whether reminders and questionnaires go to a family, and the one act that changes it. */
export function RemindersOf({
  stoppedAt,
  stop,
  lift,
}: {
  stoppedAt: Date | null
  stop: FormState
  lift: FormState
}) {
  if (!stoppedAt)
    return (
      <Details summary="Distress or a death in the family">
        <p class="govuk-body">One act stops everything that we send by ourselves. The reason is not kept.</p>
        <Form form={withoutAutosave(stop)} submit="Stop every reminder and questionnaire" />
      </Details>
    )
  return (
    <>
      <p class="govuk-body">
        <Tag colour="purple">Reminders stopped</Tag> Since {timeInWords(stoppedAt)} no reminder and no
        questionnaire goes to this family.
      </p>
      <Form form={withoutAutosave(lift)} submit="Let reminders go again" />
    </>
  )
}

/** Nothing is typed here, so nothing is to be kept while somebody types. */
const withoutAutosave = ({ autosaveUrl: _, ...form }: FormState): FormState => form
