import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { PictureGrid } from '#design/patterns/picture-grid.tsx'
import { BothTexts } from '#platform/both-texts.tsx'
import { Form, FormErrors, ticks } from '#platform/form.tsx'
import { Elsewhere, page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { blackOutByHand } from '../disclosure/black-out-by-hand.ts'
import { cellValue } from '../disclosure/cells.ts'
import { asTyped } from '../disclosure/exchange-copy.ts'
import { readDisclosure } from '../disclosure/read-disclosure.ts'
import { pageOfPaper } from '../disclosure/show-page-of-paper.ts'

/** A page of a paper as a picture, under a grid: what is ticked is black in the copy that leaves. */
export const blackOutPage = page({
  path: '/disclosures/:disclosure/papers/:document/pages/:page',
  who: CASEWORKERS,
  rows: true,
  params: z.object({
    disclosure: z.uuid(),
    document: z.uuid(),
    page: z.coerce.number().int().min(1).max(200).catch(1),
  }),
  acts: [
    pageAct(blackOutByHand, ({ disclosure, document, page: number }) => at(disclosure, document, number)),
  ],
  async show({ params: { disclosure: id, document, page: number }, of, form: formOf }) {
    const form = formOf(blackOutByHand)
    const whole = await of(readDisclosure, { disclosure: id })
    const paper = whole.toLeave.documents.find(one => one.id === document)
    if (whole.left || !paper) return new Elsewhere(`/disclosures/${id}`)
    const { pages, rows, columns } = await of(pageOfPaper, { disclosure: id, document, page: number })
    const stands = asTyped(whole.copies, document).cells.filter(value => value.startsWith(`${number}.`))
    const title = 'Black out parts by hand'
    const { value, error } = ticks(form, 'cells', stands)
    return {
      title,
      body: (
        <>
          <BackLink href={`/disclosures/${id}`}>Back to what will go</BackLink>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            {whole.reference}.{' '}
            <strong data-typed>
              <bdi>{paper.name}</bdi>
            </strong>
            . Page {number} of {pages}.{' '}
            {stands.length > 0 && (
              <strong>{`${stands.length} ${stands.length === 1 ? 'part is' : 'parts are'} black in the copy.`}</strong>
            )}
          </p>
          <BothTexts form={form} labels={{ cells: LABEL }} />
          <Form form={form} submit="Save this page" version={whole.version}>
            <input type="hidden" name="disclosure" value={id} />
            <input type="hidden" name="document" value={document} />
            <input type="hidden" name="page" value={String(number)} />
            <PictureGrid
              name="cells"
              label={LABEL}
              hint="Tick every part that a name or a face stands in; a tick covers about three lines. Then look at the copy: a line may reach over two parts."
              {...(error ? { error } : {})}
              picture={{ src: `${at(id, document, number)}/picture`, alt: `Page ${number} of the paper` }}
              rows={rows}
              columns={columns}
              valueOf={(row, column) => cellValue({ page: number, row, column })}
              value={value}
            />
          </Form>
          <Others id={id} document={document} number={number} pages={pages} />
        </>
      ),
    }
  },
})

const LABEL = 'What is to be black?'

const at = (disclosure: unknown, document: unknown, number: unknown) =>
  `/disclosures/${disclosure}/papers/${document}/pages/${number}`

/** The pages before and after, where the paper has more than one. */
function Others(props: { id: string; document: string; number: number; pages: number }) {
  const { id, document, number, pages } = props
  const others = [number - 1, number + 1].filter(one => one >= 1 && one <= pages)
  if (others.length === 0) return null
  return (
    <ul class="govuk-list">
      {others.map(one => (
        <li>
          <a class="govuk-link" href={at(id, document, one)}>
            Page {one}
          </a>
        </li>
      ))}
    </ul>
  )
}
