import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chance } from '../../demo/chance.ts'
import { leafOf } from './canonical-entry.ts'
import { checkpointKey } from './checkpoint.ts'
import { cosignatureLine, witnessKey } from './cosignature.ts'
import type { EarlierSeal } from './earlier-seals.ts'
import { base64, type ExportedEntry, entryLine, NO_REST, sealLine } from './export-format.ts'
import { sealWords } from './seal-words.ts'
import { readNote, type SignedNote } from './signed-note.ts'
import { exportOf, inventedEntry, noteOver, ORIGIN, rootOf, SEED } from './testdata/invented-export.ts'
import { isFound, noted, touch, untouched } from './testdata/touched-export.ts'
import { verified } from './testdata/verified.ts'
import type { Known } from './verify-export.ts'

const entries = Array.from({ length: 60 }, (_, seq) => inventedEntry(seq))
const whole = exportOf(entries)
const sealAt = (size: number) => ({ size, root: base64(rootOf(entries.slice(0, size))) })

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
    expect(await verified(untouched, noted)).toMatchObject({ ok: true })
    await fc.assert(
      fc.asyncProperty(fc.integer(), async seed => {
        const touched = touch(chance(seed))
        const verdict = await verified(touched.lines, noted)
        expect({ ...touched, lines: [], isFound: isFound(touched, verdict), verdict }).toMatchObject({
          isFound: true,
        })
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
    const line = (size: number) => sealLine(size, rootOf(entries), NO_REST)
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
    expect(verdict).toMatchObject({ ok: false, entry: 15, before: 40 })
    expect(verdict).toHaveProperty('finding', expect.stringContaining('from entry 15 on'))
    expect(verdict).toHaveProperty('finding', expect.stringContaining('before entry 40'))
  })

  test('is found when its end was cut off after a seal was noted', async () => {
    const verdict = await verify(exportOf(entries.slice(0, 50)), [sealAt(55)])
    expect(verdict).toMatchObject({ ok: false, entry: 50 })
  })
})

describe('a seal of twelve words out of the minutes', () => {
  const wordsAt = (size: number) => sealWords({ origin: ORIGIN, size, root: rootOf(entries.slice(0, size)) })
  const notes = new Map([[41, noteOver(entries, 41)]])
  const keys = [checkpointKey(SEED, ORIGIN).text]
  const signed = exportOf(entries, { keys, notes })

  test('agrees with its number of entries, whether or not the file has a checkpoint there', async () => {
    for (const size of [0, 12, 41, 60])
      expect(await verify(signed, [{ size, words: wordsAt(size) }])).toMatchObject({ ok: true })
    expect(await verify(signed, [{ size: 13, words: wordsAt(12) }])).toMatchObject({ ok: false, before: 13 })
  })

  test('is found by itself among the checkpoints of the file, and missed when it is not there', async () => {
    expect(await verify(signed, [{ words: wordsAt(41) }])).toMatchObject({ ok: true, sealsCompared: 1 })
    const finding = expect.stringContaining('No checkpoint in this file has the seal')
    expect(await verify(signed, [{ words: wordsAt(40) }])).toMatchObject({ ok: false, finding })
  })
})

describe('the checkpoints in an export', () => {
  const at = new Date('2026-11-22T09:41:07Z')
  const chair = witnessKey(SEED, 'fenbridge/chair')
  const cosigned = (size: number) => {
    const note = noteOver(entries, size)
    return `${note}${cosignatureLine(SEED, 'fenbridge/chair', readNote(note) as SignedNote, at)}\n`
  }
  const notes = new Map([
    [0, noteOver(entries, 0)],
    [20, cosigned(20)],
    [41, cosigned(41)],
    [60, noteOver(entries, 60)],
  ])
  const key = checkpointKey(SEED, ORIGIN)
  const signed = exportOf(entries, { keys: [key.text], witnesses: [chair.text], notes })

  test('are counted, and it is said who signed them too', async () => {
    expect(await verify(signed)).toMatchObject({
      ok: true,
      checkpoints: 4,
      sealedSize: 60,
      keys: [key.text],
      cosigned: [{ name: 'fenbridge/chair', size: 41, at }],
    })
  })

  test('are refused when they are not signed with the key that was noted down', async () => {
    const keys = [checkpointKey(new Uint8Array(32), ORIGIN)]
    const finding = 'The checkpoint of 0 entries is not signed with a key of the service.'
    expect(await verify(signed, [], { keys })).toMatchObject({ ok: false, finding })
  })

  test('are refused when a witness’s signature was changed, and ignored from witnesses nobody asked for', async () => {
    const broken = new Map(notes).set(
      41,
      cosigned(41)
        .replace(/(chair \S{60})./, '$1_')
        .replace('_', 'B'),
    )
    const lines = exportOf(entries, { keys: [key.text], witnesses: [chair.text], notes: broken })
    const finding = 'The signature of fenbridge/chair under the checkpoint of 41 entries does not hold.'
    expect(await verify(lines)).toMatchObject({ ok: false, finding })
    expect(await verify(lines, [], { witnesses: [] })).toMatchObject({ ok: true, cosigned: [] })
  })

  test('are refused from another ledger', async () => {
    const other = new Map([[20, noteOver(entries, 20).replace(ORIGIN, 'evenhand/other')]])
    expect(await verify(exportOf(entries, { keys: [key.text], notes: other }))).toMatchObject({ ok: false })
  })
})

describe('an entry whose content was erased', () => {
  const erased = (seq: number, more: Partial<ExportedEntry> = {}) => ({
    ...entry(seq),
    ...more,
    erased: true,
  })
  const act = (seq: number, more: Partial<ExportedEntry>) => {
    const changed = { ...entry(seq), outcome: 'done', act: 'erase-file', ...more }
    return { ...changed, leaf: leafOf(changed) }
  }
  const { subject } = entry(4)

  test('still verifies, and the act of erasure is named with its day', async () => {
    const lines = exportOf(entries.with(4, erased(4)).with(30, act(30, { subject })))
    expect(await verify(lines)).toMatchObject({
      ok: true,
      erased: [{ entries: [4], by: { seq: 30, at: entry(30).at } }],
    })
  })

  test('is said to be named by no act when the erasure was refused, came before, or was about somebody else', async () => {
    for (const other of [
      act(30, { subject, outcome: 'refused' }),
      act(3, { subject }),
      act(30, { subject: entry(5).subject }),
      act(30, { subject, act: 'open-file' }),
    ]) {
      const lines = exportOf(entries.with(4, erased(4)).with(other.seq, other))
      expect(await verify(lines)).toMatchObject({ ok: true, erased: [{ entries: [4], by: null }] })
    }
  })
})

const entry = (seq: number) => entries[seq] as ExportedEntry

function forged(seq: number): ExportedEntry {
  const entry = { ...(entries[seq] as ExportedEntry), act: 'something-else' }
  return { ...entry, leaf: leafOf(entry) }
}

async function words(lines: string[]): Promise<string> {
  const verdict = await verify(lines)
  return verdict.ok ? 'whole' : verdict.finding
}

const verify = (lines: string[], seals: EarlierSeal[] = [], known: Known = {}) =>
  verified(lines, { seals, ...known })
