import type pg from 'pg'

/** Every value of every table, as one run of bytes: text as it stands, sealed columns as their raw bytes. */
export async function wholeDatabase(administrator: Pick<pg.Client, 'query'>): Promise<Buffer> {
  const { rows: tables } = await administrator.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const parts: Buffer[] = []
  for (const { name } of tables) {
    const { rows } = await administrator.query(`select * from ${name}`)
    for (const row of rows)
      for (const value of Object.values(row)) parts.push(bytesOf(value), Buffer.from('\n'))
  }
  return Buffer.concat(parts)
}

function bytesOf(value: unknown): Buffer {
  if (Buffer.isBuffer(value)) return value
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value ?? null))
}

/** In which guises a text stands among these bytes: as itself, in UTF-16, in base64 or in hexadecimal. */
export function guisesFound(haystack: Buffer, text: string): string[] {
  const utf16 = Buffer.from(text, 'utf16le')
  const guises: [string, Buffer][] = [
    ['UTF-8', Buffer.from(text)],
    ['lower case', Buffer.from(text.toLowerCase())],
    ['UTF-16, little end first', utf16],
    ['UTF-16, big end first', Buffer.from(utf16).swap16()],
    ['hexadecimal', Buffer.from(Buffer.from(text).toString('hex'))],
    ['hexadecimal capitals', Buffer.from(Buffer.from(text).toString('hex').toUpperCase())],
    ['an address', Buffer.from(encodeURIComponent(text))],
    ...[0, 1, 2].map(shift => [`base64 from place ${shift}`, inBase64(text, shift)] as [string, Buffer]),
  ]
  return guises.filter(([, bytes]) => haystack.includes(bytes)).map(([name]) => name)
}

/** The part of a text's base64 that is the same whatever stands before and after it. */
function inBase64(text: string, shift: number): Buffer {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)])
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64')
  return Buffer.from(shift === 0 ? whole : whole.slice(4))
}
