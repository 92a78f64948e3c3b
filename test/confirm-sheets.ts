import type { HouseClient, Page } from './house-client.ts'

/** The check words on the page of the recovery sheets, in the order of the sheets. */
export function checkWordsIn(html: string): { first: string; second: string; third: string } {
  const [first = '', second = '', third = ''] = [...html.matchAll(/class="evenhand-check-word">(\w+)</g)].map(
    ([, word = '']) => word,
  )
  return { first, second, third }
}

/** What a co-ordinator does after the first run: prints the sheets and types their check words. */
export async function confirmSheets(client: HouseClient, sheets?: Page): Promise<Page> {
  const page = sheets ?? (await client.get('/keys/sheets'))
  const after = await client.submit(page, checkWordsIn(page.html))
  if (after.status !== 200) throw new Error(`The sheets were not confirmed (${after.status}):\n${after.text}`)
  return after
}
