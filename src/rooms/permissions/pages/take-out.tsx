import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Input } from '#design/components/input.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { BothTexts } from '#platform/both-texts.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { Elsewhere, page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { asTyped } from '../disclosure/exchange-copy.ts'
import { isPhoto } from '../disclosure/make-copy.ts'
import { readDisclosure } from '../disclosure/read-disclosure.ts'
import { takeOutOfPaper } from '../disclosure/take-out-of-paper.ts'

/** What is taken out of one paper before it leaves. */
export const takeOutPage = page({
  path: '/disclosures/:disclosure/papers/:document',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ disclosure: z.uuid(), document: z.uuid() }),
  acts: [pageAct(takeOutOfPaper, ({ disclosure }) => `/disclosures/${disclosure}`)],
  async show({ params: { disclosure: id, document }, of, form: formOf }) {
    const form = formOf(takeOutOfPaper)
    const whole = await of(readDisclosure, { disclosure: id })
    const paper = whole.toLeave.documents.find(one => one.id === document)
    if (whole.left || !paper) return new Elsewhere(`/disclosures/${id}`)
    const byHand = `/disclosures/${id}/papers/${document}/pages/1`
    if (isPhoto(paper.kind)) return new Elsewhere(byHand)
    const stands = asTyped(whole.copies, document)
    const title = 'Take parts out of a paper'
    return {
      title,
      body: (
        <>
          <BackLink href={`/disclosures/${id}`} />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            {whole.reference}.{' '}
            <strong data-typed>
              <bdi>{paper.name}</bdi>
            </strong>
          </p>
          <p class="govuk-body">
            A copy is made; the paper itself stays as it is.
            {paper.kind === 'pdf' &&
              ' In the copy every page is a grey picture, so that what is black stays black. A screen reader cannot read it.'}
          </p>
          <BothTexts form={form} labels={{ words: WORDS, pages: PAGES }} />
          <Form form={form} submit="Make the copy" version={whole.version}>
            <input type="hidden" name="disclosure" value={id} />
            <input type="hidden" name="document" value={document} />
            <Textarea
              {...field(form, 'words', stands.words)}
              label={WORDS}
              hint="A word or phrase a line: each name in every way it is written. Capitals make no difference. Words in a picture are not found."
              rows={6}
              autocomplete="off"
            />
            {paper.kind === 'pdf' && (
              <Input
                {...field(form, 'pages', stands.pages)}
                label={PAGES}
                hint="Such as 1, 3-4."
                autocomplete="off"
              />
            )}
          </Form>
          <p class="govuk-body">With both left empty, it goes whole.</p>
          {paper.kind === 'pdf' && (
            <p class="govuk-body">
              A scan, a photo, a signature?{' '}
              <a class="govuk-link" href={byHand}>
                Black out parts by hand
              </a>
              {stands.cells.length > 0 && `: ${stands.cells.length} chosen so far, which stay.`}
            </p>
          )}
        </>
      ),
    }
  },
})

const WORDS = 'Black out these words (optional)'
const PAGES = 'Leave out these pages (optional)'
