import { Table } from '#design/components/table.tsx'
import { type Fact, KIND_WORDS, type Wording } from '../fact.ts'
import { issueInWords } from '../issues.ts'
import { dayMonthYear } from '../plain-date.ts'
import { SEEN_WORDS } from '../verified-words.ts'

/** What stands and what is proposed, line by line; each line says whether it differs. */
export function Differences({ standing, proposed }: { standing: Fact | undefined; proposed: Wording }) {
  const before = standing ? linesOf(standing) : new Map<string, string>()
  return (
    <Table
      cards
      firstCellIsHeader
      caption={standing ? 'What stands, and what is proposed' : 'What is proposed'}
      head={standing ? ['', 'Now', 'Proposed', 'Different'] : ['', 'Proposed']}
      rows={[...linesOf(proposed)]
        .filter(([name, now]) => now || before.get(name))
        .map(([name, now]) =>
          standing
            ? [name, breakable(before.get(name)), breakable(now), differs(before.get(name), now)]
            : [name, breakable(now)],
        )}
    />
  )
}

const differs = (before: string | undefined, now: string) =>
  before === now ? 'No' : { text: <strong>Yes</strong> }

/** An address has no spaces: it may break after each stroke, or a phone would have to be scrolled sideways. */
const breakable = (text = '') =>
  /^https?:/.test(text)
    ? text.split(/(?<=[/.-])/).map(part => (
        <>
          {part}
          <wbr />
        </>
      ))
    : text

function linesOf(wording: Wording): Map<string, string> {
  const { option } = wording
  const lines: [string, string][] = [
    ['Name', wording.title],
    ['What it says', wording.text],
    ['Rests on', KIND_WORDS[wording.kind]],
    ['Source', wording.citation],
    ['Address', wording.address ?? ''],
    ['Looked at', SEEN_WORDS[wording.verified]],
    ['Background', wording.background ?? ''],
    ['In force from', wording.validFrom ? dayMonthYear(wording.validFrom) : ''],
    ['In force until', wording.validTo ? dayMonthYear(wording.validTo) : ''],
  ]
  if (!option) return new Map(lines)
  return new Map([
    ...lines,
    ['Who decides', option.whoDecides],
    ['Independent', option.independent ? 'Yes' : 'No'],
    ['Cost', option.cost],
    ['Time limit', option.timeLimit],
    ['Deadline rules', option.rules.join(', ')],
    ['Beside others', option.alongside],
    ['What it cannot do', option.cannot],
    ['Issues', option.issues.map(code => issueInWords(code) ?? 'Every issue').join('; ')],
  ])
}
