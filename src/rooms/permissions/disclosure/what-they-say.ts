import type { Letter } from '#platform/paper/letter.ts'
import { type Account, OWNER_WORDS, sourceInWords, under, type ViewsToConvey } from '#rooms/casework'
import { dateAt, dateInWords } from '#rooms/facts'

type Block = Letter['blocks'][number]

/** The chosen views as they go: accounts of the case, then documents of their own, each with its source (N02). */
export const whatTheySay = (chosen: {
  readonly accounts: readonly Account[]
  readonly views: readonly ViewsToConvey[]
}): Block[] => [
  ...under('What they say', chosen.accounts.map(quotation)),
  ...chosen.views.flatMap(one => under(one.title.replaceAll('\n', ' '), ownWords(one))),
]

/** A view goes with who, how, when and in whose words, and whether it was confirmed. */
function quotation({ words, source, verbatim, party, who, saidOn, at, confirmedAt }: Account): Block {
  const when = dateInWords(saidOn ?? dateAt(at))
  const confirmed = confirmedAt
    ? `Confirmed by them on ${dateInWords(dateAt(confirmedAt))}`
    : 'Not confirmed by them'
  return {
    kind: 'quotation',
    words,
    from: `${sourceInWords(source, verbatim, party, who)}, ${when}. ${confirmed}`,
  }
}

/** A document of their own: whose it is, how its words came and how it was approved stand above them. */
function ownWords({ owner, worded, approved, parts }: ViewsToConvey): Block[] {
  const standing = approved
    ? `Approved by them on ${dateInWords(dateAt(approved.at))}: ${approved.how.toLowerCase()}.`
    : 'Not approved by them.'
  return [
    { kind: 'paragraph', line: `${OWNER_WORDS[owner]}’s own views. ${worded}. ${standing}` },
    ...parts.map(
      ({ heading, paragraphs }): Block => ({
        kind: 'quotation',
        words: paragraphs.join('\n\n'),
        from: heading,
      }),
    ),
  ]
}
