import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Details } from '#design/components/details.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { addCosignature } from '../add-cosignature.ts'
import { KEEPERS } from '../keepers.ts'
import { sealToCosign } from '../seal-to-cosign.ts'
import { inDigits } from '../verdict.ts'
import { SealWords } from './seal-words.tsx'
import { TextToKeep } from './text-to-keep.tsx'

/** One seal: its words, its signed text, and what witnesses need to sign it with their own keys. */
export const sealPage = page({
  path: '/ledger/seals/:size',
  who: KEEPERS,
  rows: true,
  params: z.object({ size: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER) }),
  acts: [pageAct(addCosignature, ({ size }) => `/ledger/seals/${size}`)],
  async show({ params: { size }, of, form: formOf }) {
    const { seal, witnesses } = await of(sealToCosign, { size })
    const form = formOf(addCosignature)
    const title = `Seal over ${inDigits(size)} entries`
    return {
      title,
      body: (
        <>
          <BackLink href="/ledger" />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <SealWords seal={seal} />
          <Details summary="The signed text, for the annex of the minutes">
            <TextToKeep
              id="note"
              label="The signed text"
              hint="Copy all of it, the empty line too."
              text={seal.note}
            />
          </Details>
          <h2 class="govuk-heading-m">Signatures of witnesses</h2>
          {witnesses.length > 0 ? <ToSign witnesses={witnesses} /> : <NoWitness />}
          {witnesses.length > 0 && (
            <Form form={form} submit="Add the signature">
              <input type="hidden" name="size" value={String(size)} />
              <Textarea
                {...field(form, 'line')}
                label="A witness’s signature"
                hint="The line that begins with —, as “evenhand ledger cosign” printed it."
                rows={3}
                spellcheck={false}
              />
            </Form>
          )}
        </>
      ),
    }
  },
})

function ToSign({ witnesses }: { witnesses: readonly { name: string; after: number; text: string }[] }) {
  return (
    <>
      {witnesses.map(({ name, after, text }, place) => (
        <TextToKeep
          id={`to-sign-${place}`}
          label={`For ${name} to sign`}
          hint={`${
            after > 0 ? `Follows on the ${inDigits(after)} entries signed before.` : 'For the first time.'
          } Copy all of it into a file, then: evenhand ledger cosign FILE --key KEY_FILE${after > 0 ? ' --after EARLIER_FILE' : ''}`}
          text={text}
        />
      ))}
    </>
  )
}

function NoWitness() {
  return (
    <p class="govuk-body">
      No witness is registered.{' '}
      <a class="govuk-link" href="/ledger/witnesses">
        How to become one
      </a>
    </p>
  )
}
