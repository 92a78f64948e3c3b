import type { z } from 'zod'
import type { Words } from '#design/words.ts'
import { type Asking, Elsewhere, type Page, page } from '#platform/page.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Who } from '#platform/who.ts'
import type { Letter } from './letter.ts'
import { LetterView } from './letter-view.tsx'
import { letterheadOf, logoOf } from './letterhead.ts'
import { Paper } from './paper.ts'
import { lookChosen, PRINT_CHOICES, ToPrint } from './print-choice.tsx'
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
  const chosen = params.extend(PRINT_CHOICES) as unknown as z.ZodObject
  return [
    page({ path, who, params, rows, ...(acts ? { acts } : {}), show: asking => onScreen(kind, asking) }),
    page({ path: `${path}.pdf`, who, params: chosen, rows, show: asking => onPaper(kind, asking) }),
  ]
}

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
        <ToPrint {...fileOf(kind.path, asking.params)} />
        <LetterView sheet={sheet} logo={logoOf(asking.face)} />
      </>
    ),
  }
}

async function onPaper<P extends z.ZodObject>(kind: LetterKind<P>, asking: Asking<Record<string, unknown>>) {
  const letter = await kind.letter(asking as Asking<z.output<P>>)
  if (letter instanceof Refusal || letter instanceof Elsewhere) return letter
  return new Paper(letter, kind.fileName, lookChosen(asking.params))
}

/** Where the file is: the letter's own address with `.pdf`, and what else its page was asked for. */
function fileOf(path: string, params: Record<string, unknown>) {
  const action = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const beside = Object.entries(params).filter(([name]) => !path.split('/').includes(`:${name}`))
  return { action: `${action}.pdf`, beside }
}
