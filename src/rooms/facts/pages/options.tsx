import { z } from 'zod'
import { Button } from '#design/components/button.tsx'
import { Select } from '#design/components/select.tsx'
import { page } from '#platform/page.ts'
import { TalkItThrough } from '#platform/talk-it-through.tsx'
import { ISSUES, issueInWords } from '../issues.ts'
import { OptionCard } from '../option-card.tsx'
import { optionsOfIssue } from '../options-of-issue.ts'

/** All options for a question, for everybody: the whole set in the order of the alphabet, and none of them recommended. */
export const optionsPage = page({
  path: '/options',
  who: 'anyone',
  exit: true,
  rows: true,
  params: z.object({
    issue: z
      .enum([...ISSUES.keys()])
      .optional()
      .catch(undefined),
  }),
  async show({ params: { issue }, of }) {
    const title = issue ? `Options: ${issueInWords(issue)}` : 'Which options are there?'
    const { options } = issue ? await of(optionsOfIssue, { issue }) : { options: [] }
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body-l">
            You decide. Here are all the ways that we know of, by name. We recommend none of them.
          </p>
          <Choose issue={issue} />
          {issue && options.length === 0 && <NoOptions />}
          {options.map(fact => (
            <OptionCard fact={fact} option={fact.option} />
          ))}
          <TalkItThrough />
        </>
      ),
    }
  },
})

function Choose({ issue }: { issue: string | undefined }) {
  return (
    <search>
      <form method="get" action="/options" novalidate>
        <Select
          name="issue"
          label="What is it about?"
          value={issue ?? 'sen-support'}
          items={[...ISSUES.keys()].map(value => ({ value, text: issueInWords(value) ?? value }))}
        />
        <Button variant="secondary">Show all options</Button>
      </form>
    </search>
  )
}

const NoOptions = () => (
  <p class="govuk-body">
    Where a child may not be safe, tell us or the council’s children’s services at once. If somebody is in
    danger now, call 999.
  </p>
)
