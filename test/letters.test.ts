import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HouseClient } from './house-client.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { type PeopleAtWork, peopleAtWork } from './people-at-work.ts'

const LETTER = '/service/house-style/letter'
const FILE = `${LETTER}.pdf`

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork()
})
afterAll(() => work.close())

const download = async (client: HouseClient, path = FILE) => client.raw('GET', path)

describe('a letter of the service', () => {
  test('is reached from the house style, and read on the screen before it is printed', async () => {
    const style = await work.coordinator.get('/service/house-style')
    expect(style.html).toContain(`href="${LETTER}"`)
    const page = await work.coordinator.get(LETTER)
    expect(page.heading).toBe('A test letter')
    expect(page.text).toContain('Monday 4 January 2027')
    expect(page.html).toContain(`action="${FILE}"`)
  })

  test('comes as a PDF of its own name, that nothing on the way keeps', async () => {
    const { status, headers, bytes } = await download(work.coordinator)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('application/pdf')
    expect(headers['content-disposition']).toBe('attachment; filename="test-letter.pdf"')
    expect(headers['cache-control']).toBe('no-store')
    const { text, objects } = readPdf(bytes)
    expect(objects).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(text).toContain('A test letter')
  })

  test('comes in large print, and plain, for whoever asks for that', async () => {
    const large = readPdf((await download(work.coordinator, `${FILE}?print=large`)).bytes)
    expect(large.smallest).toBe(16)
    const plain = readPdf((await download(work.coordinator, `${FILE}?print=usual&plain=yes`)).bytes)
    expect(plain.objects).not.toMatch(/\/S ?\/Table/)
  })

  test('comes as usual when the address asks for what there is not', async () => {
    const { status, bytes } = await download(work.coordinator, `${FILE}?print=huge&plain=no&more=x`)
    expect(status).toBe(200)
    expect(readPdf(bytes).smallest).toBe(9)
  })

  test('is for those who lead: an officer is told so, and whoever is not signed in is sent to sign in', async () => {
    for (const path of [LETTER, FILE]) {
      expect((await work.officer.get(path)).status).toBe(403)
      const { status, headers } = await work.house.visitor().raw('GET', path)
      expect([status, headers['location']]).toEqual([303, `/sign-in?next=${encodeURIComponent(path)}`])
    }
  })

  test('carries the name of the service as it is now', async () => {
    const page = await work.coordinator.get('/service')
    await work.coordinator.submit(page, { serviceName: 'Fenbridge Family Voice' })
    expect((await work.coordinator.get(LETTER)).text).toContain('Fenbridge Family Voice')
    expect(readPdf((await download(work.coordinator)).bytes).text).toContain('Fenbridge Family Voice')
  })
})
