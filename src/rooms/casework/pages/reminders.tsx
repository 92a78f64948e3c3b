import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Tag } from '#design/components/tag.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, type FormState } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { liftReminders, stopReminders } from '../calls/stop-reminders.ts'
import { whetherReminded } from '../calls/whether-reminded.ts'

/** After a death, or in great distress: one act stops every reminder and questionnaire to a family, another lets them go. */
export const remindersPage = page({
  path: '/families/:file/reminders',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid() }),
  acts: [
    pageAct(stopReminders, ({ file }) => `/families/${file}/reminders`),
    pageAct(liftReminders, ({ file }) => `/families/${file}/reminders`),
  ],
  async show({ params: { file }, of, form }) {
    const { reference, stoppedAt } = await of(whetherReminded, { file })
    const title = `Reminders to ${reference}`
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}`} />
          <h1 class="govuk-heading-l">{title}</h1>
          {stoppedAt ? (
            <>
              <p class="govuk-body">
                <Tag colour="purple">Reminders stopped</Tag> Since {timeInWords(stoppedAt)} no reminder and no
                questionnaire goes to this family.
              </p>
              <Form form={withoutAutosave(form(liftReminders))} submit="Let reminders go again" />
            </>
          ) : (
            <>
              <p class="govuk-body">
                After a death, or in great distress, one act stops everything that we send by ourselves. The
                reason is not kept.
              </p>
              <Form
                form={withoutAutosave(form(stopReminders))}
                submit="Stop every reminder and questionnaire"
              />
            </>
          )}
        </>
      ),
    }
  },
})

/** Nothing is typed here, so nothing is to be kept while somebody types. */
const withoutAutosave = ({ autosaveUrl: _, ...form }: FormState): FormState => form
