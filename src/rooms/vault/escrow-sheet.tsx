import type { Shares } from './escrow.ts'
import { checkWord } from './share-words.ts'

/** Who keeps which sheet. */
const KEEPERS = ['The co-ordinator', 'The chair of the group', 'A body outside the council'] as const

/** The three recovery sheets, each on a page of its own when printed. `check` is the set's check value. */
export function EscrowSheets(props: { shares: Shares; service: string; check: string; made: string }) {
  return (
    <>
      {props.shares.map((words, at) => (
        <EscrowSheet {...props} words={words} number={at + 1} />
      ))}
    </>
  )
}

function EscrowSheet(sheet: { words: string; number: number; service: string; check: string; made: string }) {
  const { words, number, service, check, made } = sheet
  const all = words.split(' ')
  return (
    <section class="evenhand-sheet">
      <h2 class="govuk-heading-m">
        Recovery sheet {number} of 3: {KEEPERS[number - 1]}
      </h2>
      <p class="govuk-body">
        {service}, {made}. Check value {check}.
      </p>
      <ol class="govuk-list govuk-list--number evenhand-sheet-words">
        {all.slice(0, -1).map(word => (
          <li>{word}</li>
        ))}
        <li>
          <strong class="evenhand-check-word">{checkWord(words)}</strong> (check word)
        </li>
      </ol>
      <p class="govuk-body">
        <strong>What it opens.</strong> Together with one of the other two sheets, and with the server’s own
        database: every family’s file. It is for the day when nobody’s password opens the files any more.
      </p>
      <p class="govuk-body">
        <strong>What it does not open.</strong> Alone, nothing at all. Two sheets without the database open
        nothing either, and they let nobody sign in.
      </p>
      <p class="govuk-body">
        <strong>How it is used.</strong> Keep it locked away, on paper, never photographed or typed into a
        letter. Once a year two keepers meet at the server and try their sheets with “evenhand keys drill”.
        With “evenhand keys recover” the same two give the key to somebody who has an account.
      </p>
    </section>
  )
}
