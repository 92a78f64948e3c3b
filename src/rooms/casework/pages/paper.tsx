import { Radios } from '#design/components/radios.tsx'
import { Select } from '#design/components/select.tsx'
import { Table } from '#design/components/table.tsx'
import { Tag } from '#design/components/tag.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dateInWords } from '#rooms/facts'
import { ENDED_HOW, ENDED_WORDS, endSheet } from '../paper/end-sheet.ts'
import { paperRegister } from '../paper/paper-register.ts'

/** The register of paper: what is out, with whom, until when, and what became of the rest. */
export const paperPage = page({
  path: '/paper',
  who: CASEWORKERS,
  rows: true,
  navigation: { label: 'Paper', order: 33 },
  acts: [pageAct(endSheet, () => '/paper')],
  async show({ of, form: formOf }) {
    const lines = await of(paperRegister, {})
    const open = lines.filter(({ endedAt }) => !endedAt)
    const form = formOf(endSheet)
    const title = 'Paper that is out'
    return {
      title,
      body: (
        <>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            Sheets for those who work without a laptop. Each is back, shredded or accounted for.
          </p>
          {lines.length === 0 ? (
            <p class="govuk-body">Nothing was ever printed. A sheet is printed from a family’s file.</p>
          ) : (
            <Table
              caption="The register"
              captionClass="govuk-table__caption--m"
              cards
              head={['Sheet', 'Family', 'With', 'Issued', 'State']}
              rows={lines.map(
                ({ id, number, file, reference, to, by, at, due, isOverdue, endedAt, endedHow }) => [
                  endedAt ? (
                    number
                  ) : (
                    <a class="govuk-link" href={`/paper/${id}/pdf`}>
                      {number} (PDF)
                    </a>
                  ),
                  <a class="govuk-link" href={`/families/${file}`}>
                    {reference}
                  </a>,
                  to,
                  `${by}, ${timeInWords(at)}`,
                  endedAt && endedHow ? (
                    `${ENDED_WORDS[endedHow]}, ${timeInWords(endedAt)}`
                  ) : (
                    <>
                      {isOverdue && <Tag colour="red">Overdue</Tag>} Back by {dateInWords(due)}
                    </>
                  ),
                ],
              )}
            />
          )}
          {open.length > 0 && (
            <Form form={form} submit="Take it off the register">
              <Select
                {...field(form, 'sheet', open[0]?.id)}
                label="What became of a sheet"
                items={open.map(({ id, number, to }) => ({ value: id, text: `${number}, with ${to}` }))}
              />
              <Radios
                {...field(form, 'how')}
                label="It is"
                items={ENDED_HOW.map(value => ({ value, text: ENDED_WORDS[value] }))}
              />
            </Form>
          )}
        </>
      ),
    }
  },
})
