import { describe, expect, test } from 'vitest'
import { chance } from '../../../../../scripts/proving/chance.ts'
import { measureRecall, measureStrangers, peopledIndex } from './measure-recall.ts'
import { pairs } from './pairs.ts'

const among = peopledIndex(36_000, chance(20_261_122))

describe('searching among 36,000 people', () => {
  test('finds 94 of 100 people whose names were misspelt as people misspell them', () => {
    const [all, ...kinds] = measureRecall(among, pairs('held-out'))
    process.stdout.write(
      `recall at 10: ${all?.inTen} of ${all?.asked}, first: ${all?.first}, files found: ${all?.hits}`,
    )
    expect(all?.asked).toBeGreaterThanOrEqual(400)
    expect(Number(all?.inTen) / Number(all?.asked)).toBeGreaterThanOrEqual(0.94)
    expect(all?.hits).toBeLessThan(5)
    for (const { kind, inTen, asked } of kinds) expect(inTen / asked, kind).toBeGreaterThanOrEqual(0.7)
  })

  test('finds nearly nobody for a name that nobody has', () => {
    const { asked, hits, most, none } = measureStrangers(among.index)
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
    for (const { typed } of asked) among.index.find(typed, 50)
    const { user, system } = process.threadCpuUsage(before)
    expect((user + system) / 1000 / asked.length).toBeLessThan(20)
  })
})
