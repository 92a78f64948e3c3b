import { SummaryList } from '#design/components/summary-list.tsx'
import { type Fact, KIND_WORDS, type OptionDetails } from './fact.ts'
import { SourceOfFact } from './source-of-fact.tsx'

/** One option, set out like every other one: nothing makes it larger, earlier or brighter than the rest. */
export function OptionCard({ fact, option }: { fact: Fact; option: OptionDetails }) {
  return (
    <SummaryList
      card={{ title: fact.title, actions: [{ href: `/facts/${fact.fact}`, text: 'More about it' }] }}
      rows={[{ key: 'What it is', value: fact.text }, ...optionRows(fact, option)]}
    />
  )
}

/** What an option says beyond its name: the same rows in the same order for each. */
export const optionRows = (fact: Fact, option: OptionDetails) => [
  { key: 'Who decides', value: option.whoDecides },
  { key: 'Independent of the council', value: option.independent ? 'Yes' : 'No' },
  { key: 'Cost', value: option.cost },
  { key: 'Time limit', value: option.timeLimit },
  { key: 'Beside others', value: option.alongside },
  { key: 'What it cannot do', value: option.cannot },
  { key: KIND_WORDS[fact.kind], value: <SourceOfFact fact={fact} /> },
]
