import { BackLink } from '#design/components/back-link.tsx'
import { Radios } from '#design/components/radios.tsx'
import { SummaryCard } from '#design/components/summary-card.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LEADERS, mayPass } from '#platform/who.ts'
import { namesOf } from '#rooms/people'
import { DECLARABLE, DECLARED } from '../controls/declared.ts'
import { declarations } from '../declarations.ts'
import { declare } from '../declare.ts'
import { WATCHERS } from '../who-watches.ts'
import { ASSURANCE } from './paths.ts'

const PATH = `${ASSURANCE}/declarations` as const
const TITLE = 'Declarations'

/** What the product cannot see for itself, as it was declared: by whom, and when. */
export const declarationsPage = page({
  path: PATH,
  who: WATCHERS,
  rows: true,
  acts: [pageAct(declare, () => PATH)],
  async show({ desk, form: formOf }) {
    const isLeader = mayPass(LEADERS, desk.person)
    const all = await declarations(desk.sql)
    const names = isLeader
      ? await namesOf(
          desk,
          all.map(({ by }) => by),
        )
      : new Map<string, string>()
    const form = formOf(declare)
    const { value: chosen, ...what } = field(form, 'what')
    return {
      title: TITLE,
      body: (
        <>
          <BackLink href={ASSURANCE}>How our promises stand</BackLink>
          {isLeader && <FormErrors form={form} />}
          <h1 class="govuk-heading-l">{TITLE}</h1>
          <p class="govuk-body">
            Some of what we promise no records can show. It is shown as declared, by whom and when, and never
            as met.
          </p>
          {DECLARABLE.map(kind => {
            const [latest] = all.filter(one => one.what === kind)
            return (
              <SummaryCard title={WORDS[kind]}>
                <p class="govuk-body evenhand-words">{latest?.says ?? DECLARED[kind].wanted}</p>
                <p class="govuk-body-s">
                  {latest
                    ? `Declared by ${names.get(latest.by) ?? 'whoever leads the service'}, ${timeInWords(latest.at)}`
                    : 'Nothing was declared yet.'}
                </p>
              </SummaryCard>
            )
          })}
          {isLeader && (
            <>
              <h2 class="govuk-heading-m">Declare something</h2>
              <Form form={form} submit="Declare">
                <Radios
                  {...what}
                  {...(chosen ? { value: chosen } : {})}
                  label="What it is about"
                  items={DECLARABLE.map(kind => ({ value: kind, text: WORDS[kind] }))}
                />
                <Textarea
                  {...field(form, 'says')}
                  label="What you declare"
                  hint="It stands in your name. The group reads it, and the public may: say roles, and name nobody."
                  rows={5}
                />
              </Form>
            </>
          )}
        </>
      ),
    }
  },
})

const WORDS = {
  premises: 'Premises',
  'line-management': 'Line management',
  host: 'Host organisation',
  relationship: 'Relationship with the council',
  commissioning: 'Commissioning and funding',
  manager: 'The manager’s post',
} as const
