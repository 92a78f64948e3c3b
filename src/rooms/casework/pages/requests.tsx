import { z } from 'zod'
import { Button } from '#design/components/button.tsx'
import { Table } from '#design/components/table.tsx'
import { Tag } from '#design/components/tag.tsx'
import { timeInWords } from '#platform/clock.ts'
import { FormErrors, type FormState } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dateAt, dateInWords } from '#rooms/facts'
import { PressButton } from '../cases/press-button.tsx'
import { bringBackRequest } from '../requests/bring-back-request.ts'
import { claimRequest } from '../requests/claim-request.ts'
import { PUT_ASIDE_WORDS, type PutAside } from '../requests/end-request.ts'
import { listRequests, type RequestLine } from '../requests/list-requests.ts'
import { REQUEST_CHANNEL_WORDS } from '../requests/request-channel.ts'
import { sinceInWords } from '../requests/since-in-words.ts'

type FormOf = (command: { readonly name: string; readonly bare?: true }) => FormState

/** What came in and waits: nearest date first, then the oldest; and what was put aside, for as long as it can come back. */
export const requestsPage = page({
  path: '/requests',
  who: CASEWORKERS,
  as: 'registrar',
  rows: true,
  navigation: { label: 'Requests', order: 20 },
  params: z.object({ which: z.enum(['waiting', 'put-aside']).optional().catch(undefined) }),
  acts: [
    pageAct(claimRequest, ({ request }) => `/requests/${request}`),
    pageAct(bringBackRequest, ({ request }) => `/requests/${request}`),
  ],
  async show({ params: { which = 'waiting' }, of, form, desk }) {
    const lines = await of(listRequests, { which })
    const isWaiting = which === 'waiting'
    const title = isWaiting ? 'Requests' : 'Requests put aside'
    return {
      title,
      body: (
        <>
          <FormErrors form={form(claimRequest)} />
          <FormErrors form={form(bringBackRequest)} />
          <h1 class="govuk-heading-l">{title}</h1>
          {isWaiting ? (
            <Waiting lines={lines} now={desk.now} form={form} />
          ) : (
            <Aside lines={lines} form={form} />
          )}
        </>
      ),
    }
  },
})

function Waiting({ lines, now, form }: { lines: readonly RequestLine[]; now: Date; form: FormOf }) {
  return (
    <>
      {lines.length === 0 ? (
        <p class="govuk-body-l">No request waits.</p>
      ) : (
        <Table
          caption="Those with a date first, the nearest first; then the oldest"
          captionClass="govuk-table__caption--m"
          cards
          head={['Request', 'Date they named', 'Came in', 'Who has it', 'To do']}
          rows={lines.map(line => [
            <>
              {line.reference}, {REQUEST_CHANNEL_WORDS[line.channel]}
            </>,
            line.datedOn ? <DateNamed day={line.datedOn} now={now} /> : 'None',
            timeInWords(line.receivedAt),
            whoHas(line, now),
            <Act line={line} form={form} />,
          ])}
        />
      )}
      <div class="govuk-button-group">
        <Button variant="secondary" href="/requests/new">
          Take down a voicemail or a letter, or put in a saved e-mail
        </Button>
        <a class="govuk-link" href="/requests?which=put-aside">
          Requests put aside
        </a>
      </div>
    </>
  )
}

function DateNamed({ day, now }: { day: string; now: Date }) {
  return (
    <>
      {day < dateAt(now) && (
        <>
          <Tag colour="red">Over</Tag>{' '}
        </>
      )}
      <time datetime={day}>{dateInWords(day)}</time>
    </>
  )
}

function whoHas({ claimedBy, claimedAt, isMine }: RequestLine, now: Date): string {
  if (!claimedBy) return 'Nobody yet'
  const since = claimedAt ? `, since ${sinceInWords(claimedAt, now)}` : ''
  return `${isMine ? 'You' : claimedBy}${since}`
}

function Act({ line: { request, reference, claimedBy, isMine }, form }: { line: RequestLine; form: FormOf }) {
  if (!claimedBy)
    return (
      <PressButton form={form(claimRequest)} fields={{ request }}>
        Claim <span class="govuk-visually-hidden">{reference}</span>
      </PressButton>
    )
  return (
    <a class="govuk-link" href={`/requests/${request}`}>
      {isMine ? 'Go on' : 'Look'} <span class="govuk-visually-hidden">{reference}</span>
    </a>
  )
}

function Aside({ lines, form }: { lines: readonly RequestLine[]; form: FormOf }) {
  if (lines.length === 0) return <p class="govuk-body-l">Nothing was put aside in the last thirty days.</p>
  return (
    <>
      <p class="govuk-body">Thirty days after a request was put aside, its words are forgotten.</p>
      <Table
        caption="The latest first"
        captionClass="govuk-table__caption--m"
        cards
        head={['Request', 'Put aside', 'What became of it', 'To do']}
        rows={lines.map(({ request, reference, channel, endedAt, endedHow }) => [
          `${reference}, ${REQUEST_CHANNEL_WORDS[channel]}`,
          endedAt && timeInWords(endedAt),
          PUT_ASIDE_WORDS[endedHow as PutAside],
          <PressButton form={form(bringBackRequest)} fields={{ request }}>
            Bring it back <span class="govuk-visually-hidden">{reference}</span>
          </PressButton>,
        ])}
      />
    </>
  )
}
