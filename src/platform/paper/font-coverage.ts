/**
 * The characters that a TrueType font can show, by code point: read from its table `cmap`, of formats 4 and 12
 * (OpenType 1.9, "cmap"). Throws where there is neither.
 */
export function fontCoverage(font: Buffer): Set<number> {
  const cmap = tableAt(font, 'cmap')
  const covered = new Set<number>()
  for (let at = 0; at < font.readUInt16BE(cmap + 2); at++) {
    const map = cmap + font.readUInt32BE(cmap + 4 + 8 * at + 4)
    const format = font.readUInt16BE(map)
    if (format === 4) readSegments(font, map, covered)
    if (format === 12) readGroups(font, map, covered)
  }
  if (covered.size === 0) throw new Error('The font has no table of characters in format 4 or 12.')
  return covered
}

function tableAt(font: Buffer, name: string): number {
  for (let at = 0; at < font.readUInt16BE(4); at++) {
    const entry = 12 + 16 * at
    if (font.toString('latin1', entry, entry + 4) === name) return font.readUInt32BE(entry + 8)
  }
  throw new Error(`The font has no table ${name}.`)
}

/** Format 4: segments of code points; those that lead to glyph 0 are not covered. */
function readSegments(font: Buffer, map: number, covered: Set<number>): void {
  const twice = font.readUInt16BE(map + 6)
  const [ends, starts] = [map + 14, map + 16 + twice]
  for (let at = 0; at < twice; at += 2) {
    const last = font.readUInt16BE(ends + at)
    for (let code = font.readUInt16BE(starts + at); code <= last && code < 0xffff; code++)
      if (glyphOf(font, starts + at, twice, code) !== 0) covered.add(code)
  }
}

function glyphOf(font: Buffer, start: number, twice: number, code: number): number {
  const delta = font.readUInt16BE(start + twice)
  const offset = font.readUInt16BE(start + 2 * twice)
  if (offset === 0) return (code + delta) & 0xffff
  const glyph = font.readUInt16BE(start + 2 * twice + offset + 2 * (code - font.readUInt16BE(start)))
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

/** Format 12: groups of code points, also beyond the first 65,536. */
function readGroups(font: Buffer, map: number, covered: Set<number>): void {
  for (let at = 0; at < font.readUInt32BE(map + 12); at++) {
    const group = map + 16 + 12 * at
    for (let code = font.readUInt32BE(group); code <= font.readUInt32BE(group + 4); code++) covered.add(code)
  }
}
