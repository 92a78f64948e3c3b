/** A string of a content stream, as its bytes; anything else as it is written. */
export type Token = Buffer | string

/** What a content stream consists of (ISO 32000-1, 7.2 and 7.3.4), without white space and brackets. */
export function* tokensOf(content: Buffer): Generator<Token> {
  const text = content.toString('latin1')
  for (let at = 0; at < text.length; ) {
    if (text[at] === '(') {
      const end = endOfString(text, at)
      yield unescaped(text.slice(at + 1, end - 1))
      at = end
      continue
    }
    const [found = text[at] ?? ''] = /^<[0-9a-f]*>|^[^\s()[\]<>]+/i.exec(text.slice(at, at + 20_000)) ?? []
    if (found.startsWith('<') && found.length > 1) yield Buffer.from(found.slice(1, -1), 'hex')
    else if (!/^[\s()[\]<>]$/.test(found)) yield found
    at += found.length
  }
}

/** Brackets within a string may stand as they are, as long as each is closed. */
function endOfString(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '(') depth++
    else if (text[at] === ')' && --depth === 0) return at + 1
  }
  throw new Error('A string of the PDF does not end.')
}

const ESCAPED: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const unescaped = (text: string): Buffer => {
  const plain = text.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^\d/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPED[code] ?? code),
  )
  return Buffer.from(plain, 'latin1')
}
