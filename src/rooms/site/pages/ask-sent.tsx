import { z } from 'zod'
import { FileUpload } from '#design/components/file-upload.tsx'
import { NotificationBanner } from '#design/components/notification-banner.tsx'
import { Panel } from '#design/components/panel.tsx'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { ACCEPTED } from '#platform/kind-of-file.ts'
import { page } from '#platform/page.ts'
import { ASK, ORGANISATIONS } from '#platform/paths.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { addLetterTo, lettersSoFar, requestReference } from '#rooms/casework'
import { Link, type ReachNow, reachNow } from './reach-words.tsx'

const addLetter = addLetterTo(request => `${ASK}/sent/${request}?came=yes`)

/**
 * What happens next, with the reference; and the place to add photos of letters (task 33). It says the same to
 * everybody: nothing on it was looked up but how many files came with this request.
 */
export const askSentPage = page({
  path: `${ASK}/sent/:request`,
  who: 'anyone',
  as: 'visitor',
  exit: true,
  rows: true,
  params: z.object({ request: z.uuid(), came: z.string().optional().catch(undefined) }),
  uploads: [addLetter],
  async show({ params: { request, came }, desk, form: formOf }) {
    const now = await reachNow(desk)
    if (!now) return refuse(notFound)
    const letters = await lettersSoFar(desk, request)
    const form = formOf(addLetter.command)
    const title = 'We have what you sent'
    return {
      title,
      body: (
        <>
          <FormErrors form={form} />
          {came && <Came letters={letters ?? 0} />}
          <Panel title={title}>
            Your reference is
            <br />
            <strong class="evenhand-code">{requestReference(request)}</strong>
          </Panel>
          <Next now={now} />
          {letters !== undefined && <Letters form={form} letters={letters} />}
          <p class="govuk-body">
            While you wait: <Link to="/understand">understand options and dates</Link>, or see{' '}
            <Link to={ORGANISATIONS}>who else can help</Link>.
          </p>
        </>
      ),
    }
  },
})

const Came = ({ letters }: { letters: number }) => (
  <NotificationBanner type="success">
    {`We have received it. ${letters === 1 ? 'One file has' : `${letters} files have`} come so far. One of us will look at the dates in it and tell you.`}
  </NotificationBanner>
)

function Next({ now: { service, wait } }: { now: ReachNow }) {
  return (
    <>
      <h2 class="govuk-heading-m">What happens next</h2>
      <ol class="govuk-list govuk-list--number">
        <li>Write down your reference, or print this page.</li>
        <li>One of us reads what you wrote. Nobody outside the service can.</li>
        <li>We get in touch in the way that you said is safe. {wait}</li>
      </ol>
      <p class="govuk-body">
        Is a date close, or has something changed? Ring {service.telephone} and say your reference.
      </p>
    </>
  )
}

function Letters({ form, letters }: { form: FormState; letters: number }) {
  return (
    <>
      <h2 class="govuk-heading-m">Have you had a letter?</h2>
      <p class="govuk-body">
        You can add photos of it, or the file, one after the other: ten at most, 10 MB each. You do not have
        to.
        {letters > 0 && ` ${letters} ${letters === 1 ? 'has' : 'have'} come so far.`}
      </p>
      <Form form={form} submit="Add this file" files>
        <FileUpload {...field(form, 'document')} label="Photo or file" accept={ACCEPTED} />
      </Form>
    </>
  )
}
