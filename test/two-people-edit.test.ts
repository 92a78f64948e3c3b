import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HouseClient } from './house-client.ts'
import { attribute, decoded, type Page } from './pages/read-page.ts'
import { idIn, logCall, type PeopleAtWork, peopleAtWork } from './people-at-work.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork()
})
afterAll(() => work.close())

/** Logs a call as the officer and gives the path of its amendment, which the co-ordinator may open too. */
async function amendable(words: string): Promise<string> {
  const file = await logCall(work.officer, { words })
  const link = file.root.querySelectorAll('main a').find(one => attribute(one, 'href').endsWith('/amend'))
  return link ? attribute(link, 'href') : 'nowhere'
}

const inForm = (page: Page) => decoded(page.root.querySelector('textarea[name="words"]'))
const versionIn = (page: Page) => {
  const field = page.root.querySelector('input[name="version"]')
  return field ? attribute(field, 'value') : undefined
}
const versionOf = async (path: string) =>
  (await work.rows(`select version from casework.contact where id = '${idIn(path)}'`))[0]?.['version']

/** Opens the amendment with somebody and fills it in, without sending it. */
async function begin(client: HouseClient, path: string, words: string) {
  const page = await client.get(path)
  return { page, filling: client.fill(page, { words }) }
}

describe('two people edit the same words', () => {
  test('the second is shown both texts, nothing is overwritten, and saving again saves theirs', async () => {
    const path = await amendable('As it was said.')
    const slow = await begin(work.officer, path, 'As the officer remembers it.')
    const quick = await begin(work.coordinator, path, 'As the co-ordinator heard it.')
    await work.coordinator.send(quick.page, quick.filling)
    const told = await work.officer.send(slow.page, slow.filling)
    expect(told.status).toBe(409)
    expect(told.text).toContain('Ruth Calder saved this while you were typing')
    expect(told.text).toContain('As the co-ordinator heard it.')
    expect(inForm(told)).toBe('As the officer remembers it.')
    expect((await work.coordinator.get(path)).text).toContain('As the co-ordinator heard it.')
    const saved = await work.officer.submit(told, { words: 'As both remember it.' })
    expect(saved.text).toContain('As both remember it.')
    expect(await versionOf(path)).toBe(3)
  })

  test('a third save meanwhile is a conflict again, also after the first was shown', async () => {
    const path = await amendable('First.')
    const slow = await begin(work.officer, path, 'Mine.')
    await work.coordinator.submit(await work.coordinator.get(path), { words: 'Second.' })
    const told = await work.officer.send(slow.page, slow.filling)
    await work.coordinator.submit(await work.coordinator.get(path), { words: 'Third.' })
    const toldAgain = await work.officer.submit(told, { words: 'Mine.' })
    expect(toldAgain.status).toBe(409)
    expect(toldAgain.text).toContain('Third.')
    expect((await work.officer.get(path)).text).toContain('Third.')
  })

  test('an error in between does not let an old text replace a newer one', async () => {
    const path = await amendable('First.')
    const slow = await begin(work.officer, path, 'x'.repeat(100_001))
    await work.coordinator.submit(await work.coordinator.get(path), { words: 'Second.' })
    const tooLong = await work.officer.send(slow.page, slow.filling)
    expect([tooLong.status, versionIn(tooLong)]).toEqual([422, '1'])
    const told = await work.officer.submit(tooLong, { words: 'Shorter.' })
    expect(told.status).toBe(409)
    expect((await work.coordinator.get(path)).text).toContain('Second.')
  })

  test('neither does a draft that was begun before', async () => {
    const path = await amendable('First.')
    const { page, filling } = await begin(work.officer, path, 'Drafted over the first.')
    const url = attribute(page.root.querySelector('form[data-autosave-url]') as never, 'data-autosave-url')
    const kept = await work.officer.raw('POST', url, {
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      },
      payload: filling.fields.toString(),
    })
    expect(kept.status).toBe(200)
    await work.coordinator.submit(await work.coordinator.get(path), { words: 'Second.' })
    const drafts = await work.officer.get('/drafts')
    const link = drafts.root
      .querySelectorAll('main a')
      .find(one => attribute(one, 'href').startsWith('/contacts/'))
    const restored = await work.officer.get(link ? attribute(link, 'href') : 'nowhere')
    expect(inForm(restored)).toBe('Drafted over the first.')
    const told = await work.officer.submit(restored, {}, 'Save')
    expect(told.status).toBe(409)
    expect(told.text).toContain('Second.')
  })

  test('at the very same moment exactly one is saved, and the others are shown it', async () => {
    const path = await amendable('As it was.')
    const { page, filling } = await begin(work.officer, path, 'Mine.')
    const more = await Promise.all(
      Array.from({ length: 5 }, (_, at) => begin(work.coordinator, path, `Theirs ${at}.`)),
    )
    const answers = await Promise.all([
      work.officer.send(page, filling),
      ...more.map(one => work.coordinator.send(one.page, one.filling)),
    ])
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses).toEqual([200, 409, 409, 409, 409, 409])
    expect(await versionOf(path)).toBe(2)
    const stands = inForm(await work.coordinator.get(path))
    for (const answer of answers.filter(({ status }) => status === 409)) expect(answer.text).toContain(stands)
  })

  test('by JSON the answer names what stands and its version', async () => {
    const path = await amendable('As it was.')
    const contact = idIn(path)
    await work.coordinator.api('/api/commands/amend-contact', { contact, version: 1, words: 'Newer.' })
    expect(
      await work.officer.api('/api/commands/amend-contact', { contact, version: 1, words: 'Mine.' }),
    ).toEqual({
      status: 409,
      answer: { refused: 'changed-meanwhile', theirs: { words: 'Newer.' }, version: 2 },
    })
  })
})

test('a colleague may not amend what another officer took, and is not told that it is there', async () => {
  const path = await amendable('The officer’s own.')
  const answer = await work.anotherOfficer.api('/api/commands/amend-contact', {
    contact: idIn(path),
    version: 1,
    words: 'Forged.',
  })
  const nowhere = await work.anotherOfficer.api('/api/commands/amend-contact', {
    contact: '00000000-0000-4000-8000-000000000000',
    version: 1,
    words: 'Forged.',
  })
  expect(answer).toEqual(nowhere)
  expect(answer.status).toBe(404)
  expect((await work.officer.get(path)).text).toContain('The officer’s own.')
})
