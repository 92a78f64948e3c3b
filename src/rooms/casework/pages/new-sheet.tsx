import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Input } from '#design/components/input.tsx'
import { Select } from '#design/components/select.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { addDays, dateAt, dayMonthYear } from '#rooms/facts'
import { openFile } from '../open-file.ts'
import { issueSheet } from '../paper/issue-sheet.ts'
import { whoTakesPaper } from '../paper/who-takes-paper.ts'

/** Printing the least that somebody without a laptop needs to help this family. */
export const newSheetPage = page({
  path: '/families/:file/paper/new',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid() }),
  acts: [pageAct(issueSheet, () => '/paper')],
  async show({ params: { file }, of, form: formOf, desk }) {
    const { people, reference } = await of(openFile, { file })
    const form = formOf(issueSheet)
    const takers = await whoTakesPaper(desk)
    const young = people.filter(({ kind }) => kind === 'child' || kind === 'young-person')
    const adults = people.filter(({ kind }) => kind === 'parent' || kind === 'young-person')
    const title = 'Print a sheet for somebody without a laptop'
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}`}>Back to the family’s file</BackLink>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            {reference}. On it stand the child’s first name, what the parent is called, their number, what is
            asked, and how it is safe to get in touch. No surname, no address.
          </p>
          <Form form={form} submit="Put it on the register">
            <Select
              {...field(form, 'to')}
              label="Who gets it"
              items={[
                { value: '', text: 'Choose' },
                ...takers.map(({ id, name }) => ({ value: id, text: name })),
              ]}
            />
            <Select
              {...field(form, 'parent', adults[0]?.id)}
              label="Whom they ring or meet"
              items={[{ value: '', text: 'Nobody by name' }, ...adults.map(asItem)]}
            />
            <Select
              {...field(form, 'child', young[0]?.id)}
              label="The child or young person"
              items={[{ value: '', text: 'Not named' }, ...young.map(asItem)]}
            />
            <Textarea {...field(form, 'asked')} label="What is asked of them" rows={3} spellcheck />
            <Textarea
              {...field(form, 'safety')}
              label="What else they must mind to be safe"
              hint="When it is safe to ring stands on it already, where it is in the file."
              rows={2}
              spellcheck
            />
            <Input
              {...field(form, 'backOn', dayMonthYear(addDays(dateAt(desk.now), 14)))}
              label="Back or shredded by"
              hint="For example 12 12 2026"
              class="govuk-input--width-10"
              autocomplete="off"
            />
          </Form>
        </>
      ),
    }
  },
})

const asItem = ({ id, name, knownAs }: { id: string; name: string; knownAs?: string | undefined }) => ({
  value: id,
  text: knownAs || name || 'Not named',
})
