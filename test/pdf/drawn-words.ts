import { type Token, tokensOf } from './tokens.ts'

type Letters = ReadonlyMap<string, string>

interface Drawing {
  readonly fonts: ReadonlyMap<string, Letters>
  letters: Letters
  /** For each mark that is open: whether what is drawn within it is not to be read as it is drawn. */
  readonly silent: boolean[]
  said: string
}

/**
 * The words that a page's content draws, a line for each piece, by the letters of each font. What stands in an
 * /Artifact is decoration that nobody hears; where an /ActualText is given, that is read instead of the glyphs.
 */
export function drawnWords(content: Buffer, fonts: ReadonlyMap<string, Letters>): string {
  const drawing: Drawing = { fonts, letters: new Map(), silent: [], said: '' }
  let operands: Token[] = []
  for (const token of tokensOf(content)) {
    if (typeof token !== 'string' || !/^[A-Za-z]+$/.test(token)) operands.push(token)
    else {
      OPERATORS[token]?.(drawing, operands)
      operands = []
    }
  }
  return drawing.said
}

const show = (drawing: Drawing, operands: readonly Token[]) => {
  if (!drawing.silent.includes(true)) drawing.said += `${lettersIn(operands, drawing.letters)}\n`
}

const begin = (drawing: Drawing, operands: readonly Token[]) => {
  const spoken = operands[operands.indexOf('/ActualText') + 1]
  const isSpoken = spoken instanceof Buffer && operands.includes('/ActualText')
  if (isSpoken && !drawing.silent.includes(true)) drawing.said += `${textOf(spoken)}\n`
  drawing.silent.push(isSpoken || operands.includes('/Artifact'))
}

const OPERATORS: Record<string, (drawing: Drawing, operands: readonly Token[]) => void> = {
  BMC: begin,
  BDC: begin,
  EMC: ({ silent }) => void silent.pop(),
  Tf: (drawing, operands) => {
    drawing.letters = drawing.fonts.get(String(operands.at(-2)).slice(1)) ?? drawing.letters
  },
  Tj: show,
  TJ: show,
}

function lettersIn(operands: readonly Token[], letters: Letters): string {
  const shown = operands.flatMap(one => (typeof one === 'string' ? [] : [one.toString('hex')]))
  const glyphs = shown.flatMap(hex => hex.match(/.{4}/g) ?? [])
  return glyphs.map(glyph => letters.get(glyph) ?? '?').join('')
}

/** A text string (ISO 32000-1, 7.9.2): UTF-16 where it begins with its mark. */
const textOf = (bytes: Buffer): string =>
  bytes.readUInt16BE(0) === 0xfeff
    ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
    : bytes.toString('latin1')
