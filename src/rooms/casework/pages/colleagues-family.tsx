import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Select } from '#design/components/select.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { WarningText } from '#design/components/warning-text.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LEADERS } from '#platform/who.ts'
import type { FileKeeper } from '#rooms/vault'
import { markColleaguesFamily } from '../interests/mark-colleagues-family.ts'
import { whoMayOpen } from '../who-may-open.ts'

/** A worker is a parent here too: their file for one named person, and for nobody else. */
export const colleaguesFamilyPage = (keepers: readonly FileKeeper[]) => {
  const mark = markColleaguesFamily(keepers)
  return page({
    path: '/families/:file/colleague',
    who: LEADERS,
    rows: true,
    params: z.object({ file: z.uuid() }),
    acts: [pageAct(mark, () => '/families')],
    async show({ params: { file }, of, form: formOf, desk }) {
      const { reference, caseworkers, volunteers } = await of(whoMayOpen, { file })
      const form = formOf(mark)
      const title = `${reference} is a colleague’s family`
      const choice = (items: readonly { value: string; text: string }[]) => [
        { value: '', text: 'Choose somebody' },
        ...items,
      ]
      return {
        title,
        body: (
          <>
            <BackLink href={`/families/${file}/access`} />
            <FormErrors form={form} />
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="govuk-body">
              Whoever works here may be a parent who needs us, and has the same right to be kept in
              confidence. The file gets a new key and opens to one person, who works with them from now on.
              Neither your colleague nor anybody else sees it, finds it or is told of it.
            </p>
            <WarningText>
              Unless you name yourself, you will not be able to open it either. Two recovery sheets can.
            </WarningText>
            <Form form={form} submit="Keep it for one person">
              <Select
                {...field(form, 'worker')}
                label="Whose family is it?"
                items={choice(
                  [...caseworkers, ...volunteers]
                    .filter(({ person }) => person !== desk.person?.id)
                    .map(({ person, name }) => ({ value: person, text: name })),
                )}
              />
              <Select
                {...field(form, 'named')}
                label="Who is to work with them?"
                hint="Somebody whom the family has agreed to"
                items={choice(caseworkers.map(({ person, name }) => ({ value: person, text: name })))}
              />
              <Textarea
                {...field(form, 'words')}
                label="What was agreed"
                hint="You may leave it empty."
                rows={3}
                spellcheck
              />
            </Form>
          </>
        ),
      }
    },
  })
}
