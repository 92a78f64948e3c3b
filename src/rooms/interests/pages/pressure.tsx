import { InsetText } from '#design/components/inset-text.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { myPressure } from '../pressure/my-pressure.ts'
import type { Reader } from '../pressure/readers.ts'
import { idsOf, reportPressure } from '../pressure/report-pressure.ts'
import { REPORTERS } from '../pressure/roles.ts'
import { ThreadCard } from '../pressure/said-card.tsx'

/** For everybody who works here: telling the chair, and nobody else, that somebody wants them to take a side (T6). */
export const pressurePage = page({
  path: '/pressure',
  who: REPORTERS,
  as: 'confidant',
  rows: true,
  navigation: { label: 'Report pressure', order: 81 },
  acts: [pageAct(reportPressure, () => '/pressure#reported')],
  async show({ of, form: formOf, desk }) {
    const { readers, as, own } = await of(myPressure, {})
    const form = formOf(reportPressure)
    const title = 'Report pressure'
    return {
      title,
      body: (
        <>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            Does somebody with power over you or this service want you to take a side, leave out an option,
            change a record or say something of a family? Tell the chair of the group, who manages nobody
            here.
          </p>
          {readers.length > 0 ? (
            <Report form={form} readers={readers} as={as} idle={desk.caller?.session?.idleMinutes} />
          ) : (
            <NoChair />
          )}
          {own.length > 0 && (
            <>
              <h2 class="govuk-heading-m" id="reported">
                What you have reported
              </h2>
              <p class="govuk-body">What the chair writes back stands here. No e-mail tells you of it.</p>
              {own.map(thread => (
                <ThreadCard thread={thread} own="worker" level={3} />
              ))}
            </>
          )}
        </>
      ),
    }
  },
})

interface Told {
  form: FormState
  readers: readonly Reader[]
  as: 'chair' | 'vice-chair'
  idle: number | undefined
}

function Report({ form, readers, as, idle }: Told) {
  return (
    <>
      <h2 class="govuk-heading-m">Who can read it</h2>
      <InsetText>
        {readers.map(({ name }) => name).join(' and ')}, {as === 'chair' ? 'chair' : 'vice chair'} of the
        group, and you. It is sealed to their own key and to yours.
      </InsetText>
      <p class="govuk-body">
        Nobody else can open it: not the co-ordinator or deputy, not your line manager, not the council, not
        with the recovery sheets, and not with a copy of the database. Accounts are given by those who lead:
        if you do not know this name as {as === 'chair' ? 'the chair' : 'the vice chair'}, do not write here.
      </p>
      <WhatOthersSee />
      <h2 class="govuk-heading-m">What happened</h2>
      <Form form={form} submit="Send it to the chair">
        <input type="hidden" name="readers" value={idsOf(readers)} />
        <Textarea
          {...field(form, 'words')}
          label="Who wanted what of you, when, and how they said it"
          hint={`Name no family: the chair has no part in their files. Nothing is saved while you type${idle ? `: send it within ${idle} minutes, or it is gone` : ''}.`}
          rows={10}
          spellcheck
        />
      </Form>
    </>
  )
}

const WhatOthersSee = () => (
  <>
    <h2 class="govuk-heading-m">What others learn</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>
        The ledger says that pressure was reported, and at which minute. It does not say by whom; whoever
        knows who was at work at that minute may guess.
      </li>
      <li>The chair gets an e-mail that something waits for them. It does not say what.</li>
      <li>
        The group and those who work here are told how many reports there were in a year; of one to four, only
        that there were fewer than five.
      </li>
      <li>
        Whoever manages the computer that you write on can see what you type: if that is the council, use one
        of your own. Whoever runs the server and changes the program could see it while you or the chair have
        it open.
      </li>
    </ul>
  </>
)

const NoChair = () => (
  <>
    <InsetText>
      Nothing can be reported here now: no chair or vice chair has an account with a key of their own, so
      there is nobody to whom it could be sealed. Whoever also leads, manages or runs the computer does not
      count.
    </InsetText>
    <p class="govuk-body">
      Until there is one, speak or write to the chair outside this program, or to your trade union or an
      adviser of your own. Those who lead invite the chair under <em>People</em>; anybody may ask them to.
    </p>
  </>
)
