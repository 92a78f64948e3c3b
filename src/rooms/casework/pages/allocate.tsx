import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS, LEADERS, mayPass } from '#platform/who.ts'
import { issueInWords } from '#rooms/facts'
import type { Between } from '#rooms/interests'
import { PressButton } from '../cases/press-button.tsx'
import { interestsAtCase } from '../interests/interests-at-case.ts'
import { interestAsks } from '../interests/refusals.ts'
import { allocateCase } from '../today/allocation/allocate-case.ts'
import { claimCase } from '../today/allocation/claim-case.ts'
import { handBackCase } from '../today/allocation/hand-back-case.ts'
import { type Carried, teamLoad } from '../today/allocation/team-load.ts'
import { whoWorksOn } from '../today/allocation/who-works-on.ts'
import { awayInWords } from '../today/team-table.tsx'

const here = ({ case: id }: { case: string }) => `/cases/${id}`

/** Who works on a case: taking it on, handing it back; and for those who lead, choosing who. */
export const allocatePage = page({
  path: '/cases/:case/worker',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ case: z.uuid() }),
  acts: [pageAct(allocateCase, here), pageAct(claimCase, here), pageAct(handBackCase, here)],
  async show({ params: { case: id }, of, form: formOf, desk }) {
    const [allocate, claim, handBack] = [formOf(allocateCase), formOf(claimCase), formOf(handBackCase)]
    const standing = await of(whoWorksOn, { case: id })
    const { reference, issue, worker, workerName, named, isClosed } = standing
    const leads = mayPass(LEADERS, desk.person)
    const team = leads ? await of(teamLoad, {}) : []
    const interests = leads ? await of(interestsAtCase, { case: id }) : {}
    const mayHold = team.filter(one => one.person !== worker && (named?.includes(one.person) ?? true))
    const title = 'Who works on this case'
    return {
      title,
      body: (
        <>
          <BackLink href={`/cases/${id}`}>Back to the case</BackLink>
          {[allocate, claim, handBack].map(form => (
            <FormErrors form={form} />
          ))}
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            {reference}, {issueInWords(issue) ?? issue}
          </p>
          <p class="govuk-body-l">
            {workerName ? `${workerName} works on it.` : NOBODY[leads ? 'leads' : 'asks']}
            {isClosed && ' It is closed.'}
          </p>
          {!worker && !isClosed && <PressButton form={claim}>Take it on myself</PressButton>}
          {leads && !isClosed && (
            <Allocate
              form={allocate}
              from={worker}
              others={mayHold}
              isRestricted={named !== undefined}
              interests={interests}
            />
          )}
          {worker === desk.person?.id && !isClosed && <HandBack form={handBack} />}
        </>
      ),
    }
  },
})

const NOBODY = {
  leads: 'Nobody holds this case yet.',
  asks: 'It is with those who lead, until somebody works on it.',
} as const

/** Nobody is chosen beforehand: who carries least stands first, and a person decides. */
function Allocate(props: {
  form: FormState
  from: string | null
  others: readonly Carried[]
  isRestricted: boolean
  interests: Readonly<Record<string, Exclude<Between, 'free'>>>
}) {
  const { form, from, isRestricted, interests } = props
  const others = [...props.others].sort(leastFirst)
  const suggested = others.find(({ away, person }) => (!away || away.isOver) && !interests[person])
  return (
    <Form form={form} submit="Give it to them">
      {from && <input type="hidden" name="from" value={from} />}
      <Radios
        {...field(form, 'worker')}
        label="Who is to work on it?"
        hint={
          isRestricted
            ? 'Those to whom the file is open by name. Whoever carries least stands first.'
            : 'Whoever carries least stands first; a case counts by its level.'
        }
        items={others.map(one => ({
          value: one.person,
          text: one.name,
          hint: hintOf(one, interests[one.person], one === suggested),
        }))}
      />
      {form.refusal?.kind === interestAsks && (
        <Textarea
          {...field(form, 'reason')}
          label="Why are they to work with this family all the same?"
          hint="Sealed with the file. The group is told how often this happens, and nothing of whom."
          rows={3}
          spellcheck
        />
      )}
    </Form>
  )
}

const INTEREST_WORDS: Readonly<Record<Exclude<Between, 'free'>, string>> = {
  possible: 'Something they declared may mean this family: you judge it first',
  asks: 'They have an association with this family: a reason is asked',
  barred:
    'They are kept from this family: by a confirmed interest, or because they were shut out of its file',
}

function hintOf(one: Carried, interest: Exclude<Between, 'free'> | undefined, isSuggested: boolean): string {
  const also = interest ? INTEREST_WORDS[interest] : isSuggested ? 'Suggested: carries least' : undefined
  return also ? `${carriedInWords(one)}. ${also}` : carriedInWords(one)
}

const leastFirst = (one: Carried, other: Carried) =>
  Number(Boolean(one.away)) - Number(Boolean(other.away)) || one.weight - other.weight

function carriedInWords({ cases, levels, away }: Carried): string {
  const byLevel = levels.flatMap((count, place) => (count > 0 ? [`${count} of level ${place + 1}`] : []))
  const open = cases === 0 ? 'No open case' : `${cases} open: ${byLevel.join(', ')}`
  return away ? `${open}. ${awayInWords(away)}` : open
}

const HandBack = ({ form }: { form: FormState }) => (
  <>
    <h2 class="govuk-heading-m">Hand it back</h2>
    <Form form={form} submit="Hand it back">
      <Textarea
        {...field(form, 'reason')}
        label="Why do you hand it back?"
        hint="It then waits on everybody’s Today until somebody takes it on."
        rows={3}
        spellcheck
      />
    </Form>
  </>
)
