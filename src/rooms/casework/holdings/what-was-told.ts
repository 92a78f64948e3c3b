import type { Desk } from '#platform/desk.ts'
import { organisationsNamed } from '#rooms/directory'
import { factsNamed, issueInWords } from '#rooms/facts'
import { rowHolding } from './row-holding.ts'

const ours = { person: null, whose: 'ours' } as const

/** The options as they were set out, in their order. */
export const heldOptionsShown = rowHolding('casework.options_shown', async (row, { desk, nameOf }) => ({
  ...ours,
  kind: 'Options set out',
  at: row.at,
  source: `By ${nameOf(row.by)}`,
  text: [
    `About: ${issueInWords(row.issue) ?? row.issue}`,
    ...(await titlesOf(desk, (row.options as unknown[]).map(codeOf))),
  ].join('\n'),
}))

export const heldOptionsExplained = rowHolding(
  'casework.option_explained',
  async (row, { desk, nameOf }) => ({
    ...ours,
    kind: row.chosen_at ? 'Option explained, and chosen by the family' : 'Option explained',
    at: row.at,
    source: `By ${nameOf(row.by)}`,
    text: (await titlesOf(desk, [row.option])).join(''),
  }),
)

export const heldInformation = rowHolding('casework.information_given', async (row, { desk, nameOf }) => ({
  ...ours,
  kind: 'Information given',
  at: row.at,
  source: `By ${nameOf(row.by)}`,
  text: (await titlesOf(desk, [row.fact])).join(''),
}))

export const heldSignposts = rowHolding('casework.signpost', async (row, { desk, nameOf }) => {
  const [organisation] = await organisationsNamed(desk, [row.organisation])
  return {
    ...ours,
    kind: 'Organisation named',
    at: row.at,
    source: `By ${nameOf(row.by)}`,
    text: organisation?.name ?? 'An organisation that is no longer in the directory',
  }
})

/** An option stands in the list by its code, alone or with its mark. */
const codeOf = (option: unknown): string =>
  typeof option === 'string'
    ? option
    : String(
        (option as { option?: string; fact?: string }).fact ?? (option as { option?: string }).option ?? '',
      )

async function titlesOf(desk: Desk, codes: readonly string[]): Promise<string[]> {
  const facts = await factsNamed(desk, codes)
  return codes.map(code => facts.get(code)?.title ?? code)
}
