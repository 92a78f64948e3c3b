import { describe, expect, test } from 'vitest'
import { type DraftState, draftKeeper } from './draft-keeper.ts'

/** A form, a server and a clock that the test moves by hand. */
function desk({ answers = [] as (Date | undefined)[] } = {}) {
  const seen = { posted: [] as string[], shown: [] as DraftState[], pauses: [] as number[] }
  let text = ''
  let next: (() => void) | undefined
  const keeper = draftKeeper({
    read: () => text,
    post: async sent => {
      seen.posted.push(sent)
      return answers.shift()
    },
    show: state => seen.shown.push(state),
    after: (pause, go) => {
      seen.pauses.push(pause)
      next = go
    },
  })
  const type = (words: string) => {
    text = words
    keeper.changed()
  }
  const wait = async () => {
    const go = next
    next = undefined
    go?.()
    await Promise.resolve()
    await Promise.resolve()
  }
  return { ...seen, keeper, type, wait }
}

const tenFortyTwo = new Date('2026-11-22T10:42:00Z')

describe('somebody types into a form', () => {
  test('what was typed is posted five seconds later, once, with all that came meanwhile', async () => {
    const { type, wait, posted, pauses, shown } = desk({ answers: [tenFortyTwo] })
    type('The school')
    type('The school said')
    await wait()
    expect(posted).toEqual(['The school said'])
    expect(pauses).toEqual([5_000])
    expect(shown).toEqual([{ savedAt: tenFortyTwo }])
  })

  test('nothing is posted when the text went back to what is saved', async () => {
    const { type, wait, posted } = desk()
    type('a')
    type('')
    await wait()
    expect(posted).toEqual([])
  })

  test('a failed saving is shown and tried again by itself, a little later each time', async () => {
    const { type, wait, posted, pauses, shown } = desk({ answers: [undefined, undefined, tenFortyTwo] })
    type('a')
    await wait()
    await wait()
    await wait()
    expect(posted).toEqual(['a', 'a', 'a'])
    expect(pauses).toEqual([5_000, 10_000, 20_000])
    expect(shown).toEqual(['failed', 'failed', { savedAt: tenFortyTwo }])
  })
})

describe('somebody leaves the page', () => {
  test('with text that is not saved: it is handed over', () => {
    const { type, keeper } = desk()
    type('a')
    expect(keeper.unsaved()).toBe('a')
  })

  test('with everything saved: there is nothing to hand over', async () => {
    const { type, wait, keeper } = desk({ answers: [tenFortyTwo] })
    type('a')
    await wait()
    expect(keeper.unsaved()).toBeUndefined()
  })

  test('by sending the form: no draft comes after it', async () => {
    const { type, wait, keeper, posted } = desk({ answers: [tenFortyTwo] })
    type('a')
    keeper.sent()
    await wait()
    expect(keeper.unsaved()).toBeUndefined()
    expect(posted).toEqual([])
  })

  test('and comes back with the browser’s back button: typing is saved again', async () => {
    const { type, wait, keeper, posted } = desk({ answers: [tenFortyTwo] })
    keeper.sent()
    keeper.cameBack()
    type('b')
    await wait()
    expect(posted).toEqual(['b'])
  })
})
