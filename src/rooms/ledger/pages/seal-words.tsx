import { InsetText } from '#design/components/inset-text.tsx'
import { timeInWords } from '#platform/clock.ts'
import type { ShownSeal } from '../shown-seal.ts'
import { inDigits } from '../verdict.ts'

/** A seal, large enough to be read out and written down, and the sentence for the minutes. */
export function SealWords({ seal: { size, at, words, cosigners } }: { seal: ShownSeal }) {
  return (
    <>
      <p class="govuk-body-l govuk-!-font-weight-bold">
        <Drawn words={words} />
      </p>
      <p class="govuk-body">
        {inDigits(size)} entries, sealed {timeInWords(at)}.{' '}
        {cosigners.length > 0
          ? `Also signed by ${cosigners.map(({ name }) => name).join(', ')}.`
          : 'Signed by nobody outside the server yet.'}
      </p>
      <InsetText>
        For the minutes: “The ledger had {inDigits(size)} entries; its seal is <Drawn words={words} />
        .” Read the words out and have them written down by hand: whoever has the minutes can show later
        whether anything before was changed.
      </InsetText>
    </>
  )
}

/** Words that fell by chance, not ours: whatever they are, they say nothing. */
const Drawn = ({ words }: { words: string }) => <span data-typed>{words}</span>
