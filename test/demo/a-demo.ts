import { demoDoor } from '#rooms/service'
import { fillDemo } from '../../src/demo/fill-demo.ts'
import type { HouseClient, Page } from '../house-client.ts'
import { openHouse, type TestHouse } from '../open-house.ts'

/** A few dozen families in one year: enough that every page has something to show. */
const A_FEW = {
  years: 1,
  families: 30,
  enquiries: 40,
  contacts: 150,
  open: 10,
  staff: 5,
  volunteers: 4,
}

/** A house filled with a tiny demo that ends at this moment, under the policy that is asked for. */
export async function aDemo(
  seed: number,
  now: Date,
  { profile, volume = A_FEW }: { profile?: string; volume?: typeof A_FEW } = {},
): Promise<TestHouse> {
  const house = await openHouse({ door: demoDoor })
  const { context, offer } = house.app
  await fillDemo({ ...context, clock: { now: () => now } }, offer, {
    size: 'small',
    seed,
    volume,
    ...(profile && { profile }),
    atOnce: 6,
  })
  return house
}

/** Steps into the shoes of whoever’s button begins with these words, on the first page; gives their browser. */
export async function inTheShoesOf(
  house: TestHouse,
  words: string,
): Promise<{ client: HouseClient; page: Page }> {
  const client = house.visitor()
  const first = await client.get('/')
  const button = buttonsOn(first).find(one => one.startsWith(words))
  if (!button) throw new Error(`There is no button ${words}.`)
  return { client, page: await client.submit(first, {}, button) }
}

/** The buttons in the main part of a page. */
export const buttonsOn = ({ root }: Page): string[] =>
  root.querySelectorAll('main button').map(button => button.textContent.replaceAll(/\s+/g, ' ').trim())
