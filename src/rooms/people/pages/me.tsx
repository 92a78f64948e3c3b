import { Input } from '#design/components/input.tsx'
import { Select } from '#design/components/select.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { Table } from '#design/components/table.tsx'
import { timeInWords } from '#platform/clock.ts'
import type { Desk } from '#platform/desk.ts'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { ME, SIGN_OUT } from '#platform/paths.ts'
import { endOthers } from '../end-others.ts'
import { endSession } from '../end-session.ts'
import { enterTelephone } from '../enter-telephone.ts'
import { type MyFactors, myFactors } from '../my-factors.ts'
import { mySessions } from '../my-sessions.ts'
import { ROLE_WORDS } from '../role-words.ts'
import { AT_MOST_HOURS, AWAY_MINUTES } from '../session-limits.ts'
import { telephonesOf } from '../telephone.ts'
import { workAway } from '../work-away.ts'
import { ME_APP, ME_PASSKEYS, ME_PASSWORD, ME_RECOVERY } from './me-paths.ts'

/** What the service knows of whoever is signed in, by what they come in, and where they are signed in. */
export const mePage = page({
  path: ME,
  who: 'signed-in',
  as: 'doorkeeper',
  rows: true,
  acts: [
    pageAct(endSession, () => ME),
    pageAct(endOthers, () => ME),
    pageAct(workAway, () => ME),
    pageAct(enterTelephone, () => ME),
  ],
  async show({ desk, of, form: formOf }) {
    const sessions = await of(mySessions, {})
    const factors = await of(myFactors, {})
    const me = desk.person?.id ?? ''
    const number = (await telephonesOf(desk, [me])).get(me)
    const others = sessions.filter(({ isThis }) => !isThis)
    const [one, all, telephone] = [formOf(endSession), formOf(endOthers), formOf(enterTelephone)]
    const title = 'My account'
    return {
      title,
      body: (
        <>
          <FormErrors form={one} />
          <FormErrors form={all} />
          <FormErrors form={telephone} />
          <h1 class="govuk-heading-l">{title}</h1>
          <About desk={desk} />
          <Away form={formOf(workAway)} minutes={desk.caller?.session?.idleMinutes} />
          <Telephone form={telephone} number={number} />
          <WaysIn {...factors} />
          <Table
            caption="Where you are signed in"
            captionClass="govuk-table__caption--m"
            cards
            head={['Device', 'Since', 'Last used']}
            rows={sessions.map(({ device, startedAt, seenAt, isThis }) => [
              isThis ? `${device} (this one)` : device,
              timeInWords(startedAt),
              isThis ? 'Now' : timeInWords(seenAt),
            ])}
          />
          <HowLong desk={desk} />
          {others.length > 0 && (
            <>
              <Form form={one} submit="End this session" isLesser>
                <Select
                  {...field(one, 'session')}
                  label="A session that is not yours, or not needed any more"
                  items={others.map(({ id, device, seenAt }) => ({
                    value: id,
                    text: `${device}, last used ${timeInWords(seenAt)}`,
                  }))}
                />
              </Form>
              <Form form={all} submit="End all sessions but this one" isLesser />
            </>
          )}
          <p class="govuk-body">
            <a class="govuk-link" href={SIGN_OUT}>
              Sign out on every device, this one included
            </a>
          </p>
        </>
      ),
    }
  },
})

function About({ desk: { person } }: { desk: Desk }) {
  const roles = person?.roles ?? []
  return (
    <SummaryList
      rows={[
        { key: 'Name', value: person?.name ?? '' },
        {
          key: 'What I may do',
          value: roles.map(role => `${ROLE_WORDS[role].name}: ${ROLE_WORDS[role].may}`).join('; '),
        },
        {
          key: 'Key to families’ files',
          value: person?.keys?.service ? 'Carried by this session' : 'Not granted',
        },
      ]}
    />
  )
}

function WaysIn({ passwordSince, appSince, passkeys, codeSince }: MyFactors) {
  const change = (href: string, text: string, hidden: string) => [{ href, text, hiddenText: hidden }]
  const names = passkeys.map(({ name }) => name).join(', ')
  return (
    <>
      <h2 class="govuk-heading-m">How I sign in</h2>
      <SummaryList
        rows={[
          {
            key: 'Password',
            value: passwordSince ? `Chosen ${timeInWords(passwordSince)}` : 'None',
            actions: change(ME_PASSWORD, 'Change', 'the password'),
          },
          {
            key: 'App that makes codes',
            value: appSince ? `Since ${timeInWords(appSince)}` : 'None',
            actions: change(ME_APP, appSince ? 'Change' : 'Set up', 'the app'),
          },
          {
            key: 'Passkeys',
            value: names || 'None',
            actions: change(ME_PASSKEYS, names ? 'Change' : 'Make one', 'passkeys'),
          },
          {
            key: 'Recovery code',
            value: codeSince ? `Printed ${timeInWords(codeSince)}` : 'None: print one now',
            actions: change(ME_RECOVERY, 'Print a new one', 'recovery code'),
          },
        ]}
      />
    </>
  )
}

/** For the risk card: whom a colleague calls when somebody may be in danger. */
function Telephone({ form, number }: { form: FormState; number: string | undefined }) {
  return (
    <Form form={form} submit="Save the number" isLesser>
      <Input
        {...field(form, 'number')}
        value={typeof form.typed['number'] === 'string' ? form.typed['number'] : (number ?? '')}
        label="Telephone number by which colleagues reach you at once"
        hint="It stands on the page Risk to life while you are the one to be told, and nowhere else. Leave it empty to take it away."
        type="tel"
        autocomplete="off"
      />
    </Form>
  )
}

/** On a home visit, in a corridor: the session ends soon after the last click (D25). */
function Away({ form, minutes }: { form: FormState; minutes: number | undefined }) {
  const isAway = minutes === AWAY_MINUTES
  return (
    <section aria-labelledby="away">
      <h2 class="govuk-heading-m" id="away">
        Away from the office
      </h2>
      <p class="govuk-body">
        {isAway
          ? `You are away from the office: this session ends after ${AWAY_MINUTES} minutes without a click.`
          : `On a home visit or at a meeting? Then let this session end after ${AWAY_MINUTES} minutes without a click.`}{' '}
        What you are typing is kept for you.
      </p>
      <Form form={form} submit={isAway ? 'I am back at the office' : 'I am away from the office'} isLesser>
        <input type="hidden" name="away" value={isAway ? 'no' : 'yes'} />
      </Form>
    </section>
  )
}

function HowLong({ desk: { caller } }: { desk: Desk }) {
  const until = caller?.session ? ` Yours here ends by ${timeInWords(caller.session.endsAt)}.` : ''
  return (
    <p class="govuk-body">
      A session ends an hour after the last click (away from the office after {AWAY_MINUTES} minutes), and{' '}
      {AT_MOST_HOURS} hours after signing in in any case.
      {until}
    </p>
  )
}
