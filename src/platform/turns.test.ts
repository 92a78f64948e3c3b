import { describe, expect, test } from 'vitest'
import { TooBusy, turns } from './turns.ts'

describe('waiting for one’s turn', () => {
  test('lets two run at a time, the others in the order they came', async () => {
    const { ask, started, finishOne } = desk(turns(2, 20))
    const asked = Promise.all([1, 2, 3, 4, 5].map(ask))
    for (const running of [
      [1, 2],
      [1, 2, 3],
      [1, 2, 3, 4],
      [1, 2, 3, 4, 5],
    ]) {
      expect(started).toEqual(running)
      await finishOne()
    }
    await finishOne()
    expect(await asked).toEqual([1, 2, 3, 4, 5])
  })

  test('turns away whoever comes when enough are waiting, and takes them again later', async () => {
    const { ask, finishOne } = desk(turns(2, 3))
    const taken = [1, 2, 3, 4, 5].map(ask)
    await expect(ask(6)).rejects.toThrow(TooBusy)
    await finishOne()
    const later = ask(7)
    for (let i = 0; i < 5; i++) await finishOne()
    expect(await Promise.all([...taken, later])).toEqual([1, 2, 3, 4, 5, 7])
  })

  test('goes on after somebody’s work has failed', async () => {
    const inTurn = turns(1, 5)
    const failing = inTurn(async () => {
      throw new Error('the work failed')
    })
    const next = inTurn(async () => 'done')
    await expect(failing).rejects.toThrow('the work failed')
    expect(await next).toBe('done')
  })
})

/** Work that goes on until the test lets the one that has run longest finish. */
function desk(inTurn: ReturnType<typeof turns>) {
  const started: number[] = []
  const finishers: (() => void)[] = []
  const work = (n: number) => async () => {
    started.push(n)
    await new Promise<void>(finish => finishers.push(finish))
    return n
  }
  const finishOne = async () => {
    finishers.shift()?.()
    await new Promise(resolve => setImmediate(resolve))
  }
  return { ask: (n: number) => inTurn(work(n)), started, finishOne }
}
