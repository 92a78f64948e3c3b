import type { Desk } from '#platform/desk.ts'
import { dateInWords, type Fact, issueInWords, optionsFor } from '#rooms/facts'
import type { FileSeal } from '#rooms/vault'
import { sourceInWords } from '../cases/account.ts'
import { type Account, accountsOf } from '../cases/accounts-of.ts'
import { informationOf } from '../cases/information-of.ts'
import { reasonsOf } from '../cases/reasons-of.ts'
import type { FilePerson } from '../open-people.ts'
import { type Block, paragraph, under } from './blocks.ts'
import { dateBlocks } from './date-blocks.ts'
import { groupedStatements, optionBlocks, POLICY } from './fact-blocks.ts'
import type { Matter } from './matter.ts'
import { YOU_DECIDE } from './role-words.ts'
import { areTheirs } from './whose-words.ts'

const IN_FULL =
  'These are all the options that we know of, in the order of the alphabet. None is better for standing first. Doing nothing for now is one of them.'

const POLICY_MISSING =
  'The council’s own policy is not set out here. You can ask us, or the council, what it says. A policy is not the law.'

const NO_POLICY =
  'We were told that the council has no policy of its own on this. What the law says stands all the same.'

/**
 * The whole neutral set for the issue, after how the family sees it: each option in the same shape (K04, D17, K18), then
 * what the law says and what the council's policy says, each as what it is (D06, K15), and the dates that run meanwhile.
 */
export async function optionsBody(
  desk: Desk,
  seal: FileSeal,
  { head, dates }: Matter,
  today: string,
  reader: FilePerson | undefined,
): Promise<{ blocks: Block[]; facts: readonly Fact[] }> {
  const [options, accounts, information, reasons] = await Promise.all([
    optionsFor(desk, head.issue),
    accountsOf(desk, seal, head.id),
    informationOf(desk, head.id),
    reasonsOf(desk, seal, head.id),
  ])
  const isNone = reasons.some(({ what }) => what === 'no-local-policy')
  const facts = information.map(({ fact }) => fact).filter(({ state }) => state !== 'withdrawn')
  const blocks = [
    ...under('How you see it', accounts.filter(one => isOwn(one, reader)).map(quoted)),
    ...under(`The options: ${issueInWords(head.issue) ?? head.issue}`, [
      paragraph(`${IN_FULL} ${YOU_DECIDE}`),
      ...options.flatMap(optionBlocks),
    ]),
    ...groupedStatements(facts),
    ...(facts.some(({ kind }) => kind === 'local-policy')
      ? []
      : under(POLICY, [paragraph(isNone ? NO_POLICY : POLICY_MISSING)])),
    ...under(
      'Dates that run meanwhile',
      dates.flatMap(date => dateBlocks(date, today)),
    ),
  ]
  return { blocks, facts }
}

/** How the reader sees it: what another of the family told us in confidence stands in no letter to them. */
const isOwn = ({ kind, party }: Account, reader: FilePerson | undefined) =>
  (kind === 'perspective' || kind === 'hope') && areTheirs(party, reader)

const quoted = ({ words, source, verbatim, party, who, saidOn }: Account): Block => ({
  kind: 'quotation',
  words,
  from: `${sourceInWords(source, verbatim, party, who)}${saidOn ? `, ${dateInWords(saidOn)}` : ''}`,
})
