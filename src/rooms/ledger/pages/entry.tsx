import { z } from 'zod'
import { InsetText } from '#design/components/inset-text.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { timeInWords } from '#platform/clock.ts'
import { page } from '#platform/page.ts'
import { proveEntry } from '../prove-entry.ts'
import { inDigits } from '../verdict.ts'
import { Key } from './keys.tsx'
import { TextToKeep } from './text-to-keep.tsx'

/** One entry, and a receipt for it that can be checked without the service. */
export const entryPage = page({
  path: '/ledger/entries/:place',
  who: proveEntry.who,
  rows: true,
  params: z.object({ place: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER) }),
  async show({ params: { place }, of }) {
    const { at, act, outcome, erased, receipt, keys } = await of(proveEntry, { place })
    const title = `Entry ${inDigits(place)} of the ledger`
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <SummaryList
            rows={[
              { key: 'When', value: timeInWords(at) },
              { key: 'What', value: <code>{act}</code> },
              { key: 'Outcome', value: outcome === 'done' ? 'Done' : 'Refused' },
              erased && { key: 'Content', value: 'Erased. The entry still proves that something was done.' },
            ]}
          />
          {receipt ? (
            <Receipt receipt={receipt} keys={keys} />
          ) : (
            <InsetText>
              A receipt can be had after the ledger is next sealed, tomorrow at the latest: this entry came
              after the last seal.
            </InsetText>
          )}
        </>
      ),
    }
  },
})

function Receipt({ receipt, keys }: { receipt: string; keys: readonly string[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">Receipt</h2>
      <TextToKeep
        id="receipt"
        label="The receipt of this entry"
        hint="Copy all of it into a file. It names nobody, and it proves this entry also when the service is gone."
        text={receipt}
      />
      <p class="govuk-body">
        To check it: <code>evenhand ledger verify-receipt FILE --vkey KEY</code>, with the key of the service:
      </p>
      {keys.map(key => (
        <Key text={key} />
      ))}
    </>
  )
}
