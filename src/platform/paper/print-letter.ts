import type { HouseStyle } from '#design/house-style.ts'
import { notPrintable, type Refusal, refuse } from '#platform/refusal.ts'
import { layOut } from './lay-out.ts'
import { type Letter, letterShape } from './letter.ts'
import type { Letterhead } from './letterhead.ts'
import { type Logo, type Look, printedLook } from './look.ts'
import { makePdf } from './make-pdf.ts'
import type { Sheet } from './sheet.ts'

/** What a letter is printed with: whose it is, in which style and look, and the moment that the file says it was made. */
export interface Printing {
  readonly head: Letterhead
  readonly style: HouseStyle
  readonly logo?: Logo | undefined
  readonly look: Look
  readonly at: Date
}

/** A letter as one tagged PDF (PDF/UA-1), the same bytes for the same letter and moment. Refuses what `sheetOf` and `makePdf` refuse. */
export async function printLetter(letter: Letter, printing: Printing): Promise<Buffer | Refusal> {
  const sheet = sheetOf(letter, printing.head)
  if (!('title' in sheet)) return sheet
  const look = printedLook(printing.look, printing.style, sheet, printing.logo)
  return makePdf({
    template: 'letter',
    sheet,
    look,
    ...(look.logo && printing.logo ? { logo: printing.logo.picture.toString('base64') } : {}),
    at: Math.floor(printing.at.getTime() / 1000),
  })
}

/** A letter laid out for screen, paper or mail. Refuses one that is not whole, saying what is missing and where. */
export function sheetOf(letter: Letter, head: Letterhead): Sheet | Refusal {
  const read = letterShape.safeParse(letter)
  if (read.success) return layOut(read.data, head)
  const [issue] = read.error.issues
  const at = issue?.path.map(String).join(' ') ?? ''
  return refuse(notPrintable, { sentence: `${notPrintable.sentence} Its part “${at}” ${issue?.message}.` })
}
