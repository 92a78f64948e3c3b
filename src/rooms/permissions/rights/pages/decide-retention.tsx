import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Button } from '#design/components/button.tsx'
import { Input } from '#design/components/input.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LEADERS } from '#platform/who.ts'
import { marksOfFile } from '../limits/marks-of-file.ts'
import { keepLonger } from '../retention/keep-longer.ts'

/** One file whose time is over: erase it, or keep it until a day with a reason. */
export const decideRetentionPage = page({
  path: '/retention/:file',
  who: LEADERS,
  rows: true,
  params: z.object({ file: z.uuid() }),
  acts: [pageAct(keepLonger, () => '/retention')],
  async show({ params: { file }, of, form: formOf }) {
    const form = formOf(keepLonger)
    const { reference } = await of(marksOfFile, { file })
    const title = `Keep or erase ${reference}`
    return {
      title,
      body: (
        <>
          <BackLink href="/retention" />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            <a class="govuk-link" href={`/families/${file}`}>
              Read the file first
            </a>
          </p>
          <Button href={`/families/${file}/access`} variant="secondary">
            Go to erasing the file
          </Button>
          <h2 class="govuk-heading-m">Keep it</h2>
          <Form form={form} submit="Keep it">
            <Input
              {...field(form, 'keepUntil')}
              label="Until"
              hint="Then it is looked at again. For example 12 11 2028"
              class="govuk-input--width-10"
              autocomplete="off"
            />
            <Textarea {...field(form, 'keepWhy')} label="Why" rows={2} />
          </Form>
        </>
      ),
    }
  },
})
