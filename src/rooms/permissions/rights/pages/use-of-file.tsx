import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { type Asking, page, pageAct } from '#platform/page.ts'
import { CASEWORKERS, LEADERS, mayPass } from '#platform/who.ts'
import { GROUNDS, type Ground } from '#rooms/vault'
import { askedOfLeaders } from '../asked-of-leaders.ts'
import { holdForLaw } from '../limits/hold-for-law.ts'
import { liftHold } from '../limits/lift-hold.ts'
import { liftRestrictedUse } from '../limits/lift-restricted-use.ts'
import { type Mark, marksOfFile } from '../limits/marks-of-file.ts'
import { LIMITS, restrictUse } from '../limits/restrict-use.ts'
import { sayWhyUsed } from '../limits/say-why-used.ts'

const here = ({ file }: { file: string }) => `/families/${file}/rights/use`

/** Whether a file may be used, and whether it may be erased. */
export const useOfFilePage = page({
  path: '/families/:file/rights/use',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid() }),
  acts: [pageAct(restrictUse, here), pageAct(sayWhyUsed, here)],
  show: asking => shown(asking),
})

/** The same, to which what only those who lead decide is sent. */
export const decideUsePage = page({
  path: '/families/:file/rights/use/decide',
  who: LEADERS,
  rows: true,
  params: z.object({ file: z.uuid() }),
  acts: [pageAct(liftRestrictedUse, here), pageAct(holdForLaw, here), pageAct(liftHold, here)],
  show: async asking => (await askedOfLeaders(asking.desk)) ?? shown(asking),
})

const TO_DECIDE = [liftRestrictedUse.name, holdForLaw.name, liftHold.name]

async function shown({ params: { file }, of, form: formOf, desk }: Asking<{ file: string }>) {
  const { reference, limit, hold } = await of(marksOfFile, { file })
  const leads = mayPass(LEADERS, desk.person)
  const form: FormOf = act => ({
    ...formOf(act),
    action: TO_DECIDE.includes(act.name) ? `${here({ file })}/decide` : here({ file }),
  })
  const title = `Using and keeping ${reference}`
  return {
    title,
    body: (
      <>
        <BackLink href={`/families/${file}/rights`} />
        {[restrictUse.name, sayWhyUsed.name, ...TO_DECIDE].map(name => (
          <FormErrors form={form({ name })} />
        ))}
        <h1 class="govuk-heading-l">{title}</h1>
        <h2 class="govuk-heading-m">Using it</h2>
        {limit ? <Limited mark={limit} form={form} leads={leads} /> : <Restrict form={form(restrictUse)} />}
        <h2 class="govuk-heading-m">Keeping it for a court, a tribunal or an inspector</h2>
        {hold ? (
          <Held mark={hold} form={form(liftHold)} leads={leads} />
        ) : (
          <Hold form={form(holdForLaw)} leads={leads} />
        )}
      </>
    ),
  }
}

function Hold({ form, leads }: { form: FormState; leads: boolean }) {
  if (!leads) return <p class="govuk-body">Nobody holds it.</p>
  return (
    <Form form={form} submit="Hold it" isLesser>
      <Textarea {...field(form, 'holdWhy')} label="Who may ask for it, and why" rows={2} />
    </Form>
  )
}

type FormOf = (command: { readonly name: string }) => FormState

const LIMIT_WORDS: Readonly<Record<(typeof LIMITS)[number], string>> = {
  accuracy: 'They say that it is wrong, until that is checked',
  unlawful: 'It should not be kept, and they want it kept and not used rather than erased',
  'needed-for-a-claim': 'We need it no more, but they do, for a claim or an appeal',
  objection: 'They object, until that is decided',
}

const Restrict = ({ form }: { form: FormState }) => (
  <>
    <p class="govuk-body">
      Somebody in the file can ask that their data be kept and not used. Whoever writes in it is then asked
      why first.
    </p>
    <Form form={form} submit="Restrict its use" isLesser>
      <Radios
        {...field(form, 'limit')}
        label="Why do they ask?"
        items={LIMITS.map(value => ({ value, text: LIMIT_WORDS[value] }))}
      />
      <Textarea {...field(form, 'limitWhy')} label="What they asked for" rows={2} />
    </Form>
  </>
)

const GROUND_WORDS: Readonly<Record<Ground, string>> = {
  consent: 'They agree to it',
  claims: 'It is for a legal claim, an appeal or a complaint',
  'protects-somebody': 'It protects somebody’s rights or safety',
  'public-interest': 'An important public interest asks for it',
}

function Limited({ mark, form, leads }: { mark: Mark; form: FormOf; leads: boolean }) {
  const [pass, lift] = [form(sayWhyUsed), form(liftRestrictedUse)]
  return (
    <>
      <MarkShown mark={mark} says="Its use is restricted" />
      <Form form={pass} submit="Go on for half an hour">
        <Radios
          {...field(pass, 'ground')}
          label="Why do you use it now?"
          items={GROUNDS.map(value => ({ value, text: GROUND_WORDS[value] }))}
        />
      </Form>
      {leads && (
        <Form form={lift} submit="Lift it" isLesser>
          <Textarea
            {...field(lift, 'liftedWhy')}
            label="Why it is lifted, and when they were told"
            rows={2}
          />
        </Form>
      )}
    </>
  )
}

const Held = ({ mark, form, leads }: { mark: Mark; form: FormState; leads: boolean }) => (
  <>
    <MarkShown mark={mark} says="It is held: nobody erases it" />
    {leads && (
      <Form form={form} submit="Lift the hold" isLesser>
        <Textarea {...field(form, 'holdOver')} label="Why it is over" rows={2} />
      </Form>
    )}
  </>
)

const MarkShown = ({ mark, says }: { mark: Mark; says: string }) => (
  <InsetText>
    <p class="govuk-body">
      <strong>{says}</strong>, since {timeInWords(mark.since)}, by {mark.by}.
    </p>
    <p class="govuk-body evenhand-words" data-typed>
      {mark.why}
    </p>
  </InsetText>
)
