import { z } from 'zod'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS, LEADERS, mayPass } from '#platform/who.ts'
import { onCase } from '../cases/case-frame.tsx'
import { PressButton } from '../cases/press-button.tsx'
import { type CaseInFull, readCase } from '../cases/read-case.ts'
import { allocateCase } from '../today/allocation/allocate-case.ts'
import { claimCase } from '../today/allocation/claim-case.ts'
import { handBackCase } from '../today/allocation/hand-back-case.ts'
import { namedIn } from '../today/allocation/named-in.ts'
import { type Carried, teamLoad } from '../today/allocation/team-load.ts'
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
    const whole = await of(readCase, { case: id })
    const { head, worker } = whole
    const named = (await namedIn(desk, [head.file])).get(head.file)
    const leads = mayPass(LEADERS, desk.person)
    const team = leads ? await of(teamLoad, {}) : []
    const mayHold = team.filter(({ person }) => named?.includes(person) ?? true)
    return onCase(
      whole,
      'Who works on this case',
      [allocate, claim, handBack],
      <>
        <p class="govuk-body-l">{worker ? `${worker} works on it.` : 'Nobody holds this case yet.'}</p>
        {!head.worker && <PressButton form={claim}>Take it on myself</PressButton>}
        {leads && (
          <Allocate form={allocate} whole={whole} team={mayHold} isRestricted={named !== undefined} />
        )}
        {head.worker === desk.person?.id && <HandBack form={handBack} />}
      </>,
    )
  },
})

/** Nobody is chosen beforehand: who carries least stands first, and a person decides. */
function Allocate(props: {
  form: FormState
  whole: CaseInFull
  team: readonly Carried[]
  isRestricted: boolean
}) {
  const { form, whole, team, isRestricted } = props
  const { worker } = whole.head
  const others = team.filter(({ person }) => person !== worker).sort(leastFirst)
  const suggested = others.find(({ away }) => !away || away.isOver)
  return (
    <Form form={form} submit="Give it to them">
      {worker && <input type="hidden" name="from" value={worker} />}
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
          hint: `${carriedInWords(one)}${one === suggested ? '. Suggested: carries least' : ''}`,
        }))}
      />
    </Form>
  )
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
