import { z } from 'zod'
import { Button } from '#design/components/button.tsx'
import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Details } from '#design/components/details.tsx'
import { Radios } from '#design/components/radios.tsx'
import type { Words } from '#design/words.ts'
import type { ServiceFace } from '#platform/house.ts'
import { type Asking, Elsewhere, type Page, page } from '#platform/page.ts'
import { LOGO } from '#platform/paths.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Who } from '#platform/who.ts'
import type { Letter } from './letter.ts'
import { LetterView } from './letter-view.tsx'
import { letterheadOf } from './letterhead.ts'
import { SIZES } from './look.ts'
import { Paper } from './paper.ts'
import { sheetOf } from './print-letter.ts'

/** One kind of letter: who may see it, and how it is made from the records. */
export interface LetterKind<P extends z.ZodObject> {
  /** Where it is read; the same with `.pdf` is the file. */
  readonly path: `/${string}`
  readonly who: Who
  readonly params: P
  readonly rows: boolean
  /** The file's name without `.pdf`; names no person. */
  readonly fileName: string
  letter(asking: Asking<z.output<P>>): Promise<Letter | Refusal | Elsewhere>
  /** What stands above the letter on the screen and not on paper: a way back, a form that sends it. */
  above?(asking: Asking<z.output<P>>): Words
  readonly acts?: Page['acts']
}

/** The two pages of a letter: to read (and print from the browser), and as PDF. */
export function letterPages<P extends z.ZodObject>(kind: LetterKind<P>): readonly [Page, Page] {
  const { path, who, params, rows, acts } = kind
  const chosen = params.extend(CHOICES) as unknown as z.ZodObject
  return [
    page({ path, who, params, rows, ...(acts ? { acts } : {}), show: asking => onScreen(kind, asking) }),
    page({ path: `${path}.pdf`, who, params: chosen, rows, show: asking => onPaper(kind, asking) }),
  ]
}

const SIZE_NAMES = Object.keys(SIZES) as (keyof typeof SIZES)[]

/** What a reader may choose of the file; anything else counts as not chosen. */
const CHOICES = {
  print: z.enum(SIZE_NAMES).default('usual').catch('usual'),
  plain: z.literal('yes').optional().catch(undefined),
}
type Chosen = z.output<z.ZodObject<typeof CHOICES>>

async function onScreen<P extends z.ZodObject>(kind: LetterKind<P>, asking: Asking<z.output<P>>) {
  const letter = await kind.letter(asking)
  if (letter instanceof Refusal || letter instanceof Elsewhere) return letter
  const sheet = sheetOf(letter, letterheadOf(asking.face))
  if (sheet instanceof Refusal) return sheet
  return {
    title: sheet.title,
    body: (
      <>
        {kind.above?.(asking)}
        <ToPrint path={kind.path} params={asking.params} />
        <LetterView sheet={sheet} logo={logoOf(asking.face)} />
      </>
    ),
  }
}

const logoOf = (face: ServiceFace | undefined) =>
  face?.hasLogo ? `${LOGO}?v=${face.styleVersion}` : undefined

async function onPaper<P extends z.ZodObject>(kind: LetterKind<P>, asking: Asking<Record<string, unknown>>) {
  const letter = await kind.letter(asking as Asking<z.output<P>>)
  if (letter instanceof Refusal || letter instanceof Elsewhere) return letter
  const { print, plain } = asking.params as Chosen
  return new Paper(letter, kind.fileName, { size: print, plain: plain === 'yes' })
}

/** One press gives the usual file; who needs another finds it behind one line. */
function ToPrint({ path, params }: { path: string; params: Record<string, unknown> }) {
  const action = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const beside = Object.entries(params).filter(([name]) => !path.split('/').includes(`:${name}`))
  return (
    <form method="get" action={`${action}.pdf`} class="evenhand-not-printed">
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
