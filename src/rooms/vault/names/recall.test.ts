import { describe, expect, test } from 'vitest'
import { pairs } from '../../../../bench/search-pairs.ts'
import { type Ask, everybody, measureRecall, measureStrangers } from '../../../../bench/search-recall.ts'
import { chance } from '../../../demo/chance.ts'
import { NameIndex } from '../name-index.ts'

const index = new NameIndex()
const names = new Map<string, string[]>()
for (const [at, { file, name, phone }] of everybody(36_000, chance(20_261_122)).entries()) {
  index.put({ entry: `person-${at}`, seq: at + 1, file, texts: [name, phone] })
  names.set(file, [...(names.get(file) ?? []), name])
}
const ask: Ask = async typed => index.find(typed, 50).map(file => names.get(file) ?? [])

describe('searching among 36,000 people', () => {
  test('finds 94 of 100 people whose names were misspelt as people misspell them', async () => {
    const [all, ...kinds] = await measureRecall(ask, pairs('held-out'))
    process.stdout.write(
      `recall at 10: ${all?.inTen} of ${all?.asked}, first: ${all?.first}, files found: ${all?.hits.toFixed(2)}\n`,
    )
    expect(all?.asked).toBeGreaterThanOrEqual(400)
    expect(Number(all?.inTen) / Number(all?.asked)).toBeGreaterThanOrEqual(0.94)
    expect(all?.hits).toBeLessThan(5)
    for (const { kind, inTen, asked } of kinds) expect(inTen / asked, kind).toBeGreaterThanOrEqual(0.7)
  })

  test('finds nearly nobody for a name that nobody has', async () => {
    const { asked, hits, most, none } = await measureStrangers(ask)
    process.stdout.write(
      `files found for ${asked} strangers: ${hits.toFixed(2)} on the average, none for ${none}\n`,
    )
    expect(asked).toBeGreaterThanOrEqual(200)
    expect(hits).toBeLessThan(1.5)
    expect(most).toBeLessThanOrEqual(20)
    expect(none / asked).toBeGreaterThanOrEqual(0.85)
  })

  test('answers in less processor time than a keystroke takes', () => {
    const asked = pairs('held-out')
    const before = process.threadCpuUsage()
    for (const { typed } of asked) index.find(typed, 50)
    const { user, system } = process.threadCpuUsage(before)
    expect((user + system) / 1000 / asked.length).toBeLessThan(20)
  })
})
