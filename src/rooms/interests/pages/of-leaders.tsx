import { Radios } from '#design/components/radios.tsx'
import { SummaryCard } from '#design/components/summary-card.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { dateAt, dayMonthYear } from '#rooms/facts'
import { GRADE_WORDS } from '../declaring/kinds.ts'
import { groundsInWords } from '../judging/ground-words.ts'
import { judgeLeadersMatch } from '../judging/judge-leaders-match.ts'
import { CHAIRS, type LeadersMatch, matchesOfLeaders } from '../judging/matches-of-leaders.ts'

/** For the chair: what those who lead have declared and may keep them from a family (C19). */
export const ofLeadersPage = page({
  path: '/interests/of-those-who-lead',
  who: CHAIRS,
  rows: true,
  navigation: { label: 'Interests of those who lead', order: 82 },
  acts: [pageAct(judgeLeadersMatch, () => '/interests/of-those-who-lead')],
  async show({ of, form: formOf }) {
    const matches = await of(matchesOfLeaders, {})
    const waiting = matches.filter(({ standing }) => standing === 'possible')
    const [first, ...more] = waiting
    const form = formOf(judgeLeadersMatch)
    const title = 'Interests of those who lead'
    return {
      title,
      body: (
        <>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            Nobody judges their own interests. Where the co-ordinator or deputy has declared something that
            may mean a family, another of them judges it, or you do. You are told of no family: ask whoever
            declared it. Judged so far: {matches.length - waiting.length}. Waiting after this one:{' '}
            {more.length}.
          </p>
          {first ? (
            <Waiting match={first} form={form} />
          ) : (
            <p class="govuk-body">Nothing waits to be judged.</p>
          )}
        </>
      ),
    }
  },
})

function Waiting({ match, form }: { match: LeadersMatch; form: FormState }) {
  const { id, grade, grounds, words, foundAt } = match
  const rows: [string, string][] = [
    [
      'What they declared',
      [words?.name, words?.organisation].filter(Boolean).join(', ') || 'Declared before you were told of it',
    ],
    ['In words', words?.words ?? ''],
    ['How near', GRADE_WORDS[grade]],
    ['By what it was found', groundsInWords(grounds).join('; ')],
    ['Found', dayMonthYear(dateAt(foundAt))],
  ]
  return (
    <SummaryCard title={{ text: 'Somebody who leads', headingLevel: 2 }}>
      <SummaryList
        rows={rows
          .filter(([, says]) => says)
          .map(([key, says]) => ({ key, value: <bdi data-typed>{says}</bdi> }))}
      />
      <Form form={form} submit="Save the decision">
        <input type="hidden" name="match" value={id} />
        <Radios
          {...field(form, 'standing')}
          label="Does it keep them from the family?"
          items={[
            { value: 'confirmed', text: 'Yes, it means somebody they know' },
            { value: 'dismissed', text: 'No, it is somebody else' },
          ]}
        />
        <Textarea {...field(form, 'words')} label="How do you know?" rows={3} spellcheck />
      </Form>
    </SummaryCard>
  )
}
