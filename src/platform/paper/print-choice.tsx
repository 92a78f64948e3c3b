import { z } from 'zod'
import { Button } from '#design/components/button.tsx'
import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Details } from '#design/components/details.tsx'
import { Radios } from '#design/components/radios.tsx'
import { type Look, SIZES } from './look.ts'

const SIZE_NAMES = Object.keys(SIZES) as (keyof typeof SIZES)[]

/** What a reader may choose of the file; anything else counts as not chosen. */
export const PRINT_CHOICES = {
  print: z.enum(SIZE_NAMES).default('usual').catch('usual'),
  plain: z.literal('yes').optional().catch(undefined),
}

/** The look that was chosen, out of a page's parameters. */
export function lookChosen(params: Record<string, unknown>): Look {
  const { print, plain } = z.object(PRINT_CHOICES).parse(params)
  return { size: print, plain: plain === 'yes' }
}

/** One press gives the usual file; who needs another finds it behind one line. `beside` is asked for along with it. */
export function ToPrint({
  action,
  beside = [],
}: {
  action: string
  beside?: readonly (readonly [string, unknown])[]
}) {
  return (
    <form method="get" action={action} class="evenhand-not-printed">
      {beside.map(([name, value]) =>
        value === undefined ? null : <input type="hidden" name={name} value={String(value)} />,
      )}
      <Details summary="Large print, or plain">
        <Radios name="print" label="How large are the letters?" value="usual" items={PRINTS} />
        <Checkboxes name="plain" label="Layout" items={[PLAIN]} />
      </Details>
      <Button>Download the PDF</Button>
    </form>
  )
}

const PRINTS = [
  { value: 'usual', text: 'Usual (12 point)' },
  { value: 'large', text: 'Large print (16 point)' },
  { value: 'larger', text: 'Larger print (18 point)' },
]
const PLAIN = {
  value: 'yes',
  text: 'Plain',
  hint: 'No picture, colours, boxes or columns: one thing after the other.',
}
