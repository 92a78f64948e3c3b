import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leafOf } from './canonical-entry.ts'
import { base64, type ExportedEntry, entryLine, sealLine } from './export-format.ts'
import { exportOf, inventedEntry, rootOf } from './testdata/invented-export.ts'
import { type EarlierSeal, verifyExport } from './verify-export.ts'

const entries = Array.from({ length: 60 }, (_, seq) => inventedEntry(seq))
const whole = exportOf(entries)
const sealAt = (size: number): EarlierSeal => ({ size, root: base64(rootOf(entries.slice(0, size))) })

describe('an export as it was written', () => {
  test('is found whole, with its size and its root', async () => {
    const { root } = sealAt(60)
    expect(await verify(whole)).toMatchObject({
      ok: true,
      size: 60,
      root,
      madeAt: '2026-11-22T00:00:00.000Z',
    })
  })

  test('is found whole when nothing has been entered yet', async () => {
    expect(await verify(exportOf([]))).toMatchObject({ ok: true, size: 0 })
  })

  test('agrees with every seal that was noted earlier', async () => {
    const seals = [sealAt(60), sealAt(0), sealAt(41)]
    expect(await verify(whole, seals)).toMatchObject({ ok: true, sealsCompared: 3 })
  })
})

describe('an export that somebody has touched', () => {
  test('is found out, and the first bad entry is named, in 200 random ways', async () => {
    await fc.assert(
      fc.asyncProperty(touches, async ({ lines, entry }) => {
        expect(await verify(lines)).toMatchObject({ ok: false, entry })
      }),
      { numRuns: 200 },
    )
  })

  test('is found out whichever character of it was changed', async () => {
    const small = exportOf(entries.slice(0, 3))
    for (const [at, line] of small.entries())
      for (let i = 0; i < line.length; i++) {
        const other = line[i] === '0' ? '1' : '0'
        const verdict = await verify(small.with(at, line.slice(0, i) + other + line.slice(i + 1)))
        expect(verdict.ok).toBe(false)
        if (at >= 1 && at <= 3) expect(verdict).toMatchObject({ entry: at - 1 })
      }
  })

  test('is found out when the entry was given a leaf that fits, and the root was left', async () => {
    const verdict = await verify(whole.with(6, entryLine(forged(5))))
    expect(verdict).toMatchObject({ ok: false, entry: null, line: 62 })
  })

  test('says in plain words what is wrong', async () => {
    expect(await words(whole.with(6, (whole[6] as string).replace('log-contact', 'lag-contact')))).toBe(
      'Entry 5 was changed.',
    )
    expect(await words(whole.toSpliced(6, 1))).toBe(
      'Entry 5 is missing or moved: entry 6 stands in its place.',
    )
    expect(await words(whole.slice(0, 31))).toBe('The file is cut off: entry 30 or the last line is missing.')
    expect(await words([])).toBe('The file is empty.')
    expect(await words(['hello'])).toContain('The first line is not that of an export')
    expect(await words([...whole, ''])).toBe('There is something after the last line.')
    expect(await words(whole.toSpliced(60, 1))).toBe(
      'The last line counts 60 entries, but the file ends before entry 59.',
    )
  })

  test('is refused when a time is finer than the minute, since that would tell more than was promised', async () => {
    const at = '2026-11-22T09:41:07Z'
    const entry = { ...inventedEntry(0), at }
    const lines = exportOf([{ ...entry, leaf: leafOf(entry) }])
    expect(await verify(lines)).toMatchObject({
      ok: false,
      entry: 0,
      finding: 'Entry 0 has no time to the minute.',
    })
  })

  test('is found out when its last line counts more or fewer entries than there are', async () => {
    const line = (size: number) => sealLine(size, rootOf(entries), whole[0] as string)
    expect(await words(whole.with(61, line(61)))).toBe(
      'The last line counts 61 entries, but the file ends before entry 60.',
    )
    expect(await words(whole.with(61, line(59)))).toBe(
      'The last line counts 59 entries, but entry 59 is there too.',
    )
  })
})

describe('a history that was rewritten as a whole', () => {
  const rewritten = exportOf(entries.with(20, forged(20)))

  test('looks whole by itself: only a seal kept elsewhere can show it', async () => {
    expect(await verify(rewritten)).toMatchObject({ ok: true })
  })

  test('is found by a seal noted earlier, which says between which entries to look', async () => {
    const verdict = await verify(rewritten, [sealAt(15), sealAt(40)])
    expect(verdict).toMatchObject({ ok: false, entry: null })
    expect(verdict).toHaveProperty('finding', expect.stringContaining('from entry 15 on'))
    expect(verdict).toHaveProperty('finding', expect.stringContaining('before entry 40'))
  })

  test('is found when its end was cut off after a seal was noted', async () => {
    const verdict = await verify(exportOf(entries.slice(0, 50)), [sealAt(55)])
    expect(verdict).toMatchObject({ ok: false, entry: 50 })
  })
})

/** The lines of the whole export with one thing done to them, and the entry that should be named. */
const touches: fc.Arbitrary<{ lines: string[]; entry: number | null }> = fc.oneof(
  fc
    .record({
      at: place(),
      field: fc.constantFrom('actor', 'subject', 'act', 'purpose', 'at', 'leaf', 'commitment'),
    })
    .map(edited),
  place().map(at => ({ lines: whole.toSpliced(at + 1, 1), entry: at })),
  place().map(at => ({ lines: whole.toSpliced(at + 1, 0, whole[at + 1] as string), entry: at + 1 })),
  fc
    .uniqueArray(place(), { minLength: 2, maxLength: 2 })
    .map(([a = 0, b = 0]) => ({ lines: swapped(a, b), entry: Math.min(a, b) })),
  fc.integer({ min: 0, max: 60 }).map(kept => ({ lines: whole.slice(0, kept + 1), entry: kept })),
  place().map(kept => ({ lines: [...whole.slice(0, kept + 1), whole[61] as string], entry: kept })),
  place().chain(at => fc.nat(80).map(cut => ({ lines: cutInside(at, cut), entry: at }))),
)

function place(): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 59 })
}

function edited({ at, field }: { at: number; field: string }) {
  const other = inventedEntry(at + 1000)
  const entry = {
    ...(entries[at] as ExportedEntry),
    [field]: { ...other, purpose: 'other', act: 'other' }[field as 'at'],
  }
  if (field === 'actor' || field === 'subject') entry[field] = '00000000-0000-4000-8000-000000000000'
  return { lines: whole.with(at + 1, entryLine(entry)), entry: at }
}

const swapped = (a: number, b: number) =>
  whole.with(a + 1, whole[b + 1] as string).with(b + 1, whole[a + 1] as string)

const cutInside = (at: number, cut: number) => [
  ...whole.slice(0, at + 1),
  (whole[at + 1] as string).slice(0, cut),
]

function forged(seq: number): ExportedEntry {
  const entry = { ...(entries[seq] as ExportedEntry), act: 'something-else' }
  return { ...entry, leaf: leafOf(entry) }
}

async function words(lines: string[]): Promise<string> {
  const verdict = await verify(lines)
  return verdict.ok ? 'whole' : verdict.finding
}

function verify(lines: string[], seals: EarlierSeal[] = []) {
  return verifyExport(
    (async function* () {
      yield* lines
    })(),
    seals,
  )
}
