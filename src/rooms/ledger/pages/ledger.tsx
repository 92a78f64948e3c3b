import { InsetText } from '#design/components/inset-text.tsx'
import { Table } from '#design/components/table.tsx'
import { timeInWords } from '#platform/clock.ts'
import type { Command } from '#platform/command.ts'
import { Form, FormErrors } from '#platform/form.tsx'
import { page } from '#platform/page.ts'
import { mayPass } from '#platform/who.ts'
import { KEEPERS, SEALERS } from '../keepers.ts'
import { ledgerNow } from '../ledger-now.ts'
import type { ShownSeal } from '../shown-seal.ts'
import { inDigits } from '../verdict.ts'
import { Keys } from './keys.tsx'
import { SealWords } from './seal-words.tsx'

/** How long the ledger is, its latest seal in words for the minutes, and a button to seal it now. */
export const ledgerPage = (sealLedger: Pick<Command, 'name'>) =>
  page({
    path: '/ledger',
    who: KEEPERS,
    rows: true,
    navigation: { label: 'Ledger', order: 90 },
    acts: [{ command: sealLedger as Command, afterwards: ({ size }) => `/ledger/seals/${size}` }],
    async show({ of, form: formOf, desk }) {
      const { size, seals, keys, witnesses } = await of(ledgerNow, {})
      const [latest, ...earlier] = seals
      const form = formOf(sealLedger)
      const maySeal = mayPass(SEALERS, desk.person)
      const title = 'Ledger'
      return {
        title,
        body: (
          <>
            <FormErrors form={form} />
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="govuk-body-l">
              Every act has an entry that can be neither changed nor taken out unnoticed. It names no family
              and holds no note. There are {inDigits(size)} entries.
            </p>
            {latest ? (
              <Latest seal={latest} entries={size} />
            ) : (
              <InsetText>The ledger has not been sealed yet.</InsetText>
            )}
            {maySeal && <Form form={form} submit="Seal the ledger now" />}
            {earlier.length > 0 && <Earlier seals={earlier} />}
            <Keys keys={keys} witnesses={witnesses} />
          </>
        ),
      }
    },
  })

function Latest({ seal, entries }: { seal: ShownSeal; entries: number }) {
  const since = entries - seal.size
  return (
    <>
      <h2 class="govuk-heading-m">The latest seal</h2>
      <SealWords seal={seal} />
      <p class="govuk-body">
        {since === 1 ? 'One entry has' : `${inDigits(since)} entries have`} come since.{' '}
        <a class="govuk-link" href={`/ledger/seals/${seal.size}`}>
          More about this seal
        </a>
      </p>
    </>
  )
}

function Earlier({ seals }: { seals: readonly ShownSeal[] }) {
  return (
    <Table
      caption="Earlier seals"
      cards
      head={['Made', 'Entries', 'Also signed by']}
      rows={seals.map(({ size, at, cosigners }) => [
        timeInWords(at),
        {
          text: (
            <a class="govuk-link" href={`/ledger/seals/${size}`}>
              {inDigits(size)}
            </a>
          ),
          format: 'numeric' as const,
        },
        cosigners.map(({ name }) => name).join(', ') || 'nobody',
      ])}
    />
  )
}
