import { setTimeout as pause } from 'node:timers/promises'
import type { HouseClient } from '../../test/house-client.ts'
import type { PlantedFamily } from './planted-facts.ts'

/** Quicker than people type is taken for a program. */
const A_MOMENT_MS = 2_100

/** All that an officer writes about one family in a case: views, decisions, dates, questions, letters, people. */
export async function plantCasework(worker: HouseClient, file: string, family: PlantedFamily): Promise<void> {
  const act = actAs(worker)
  await act('add-person', { file, kind: 'parent', name: family.carer })
  const { case: id = '' } = await act('begin-case', { file, issue: 'transport', mine: 'yes' })
  await act('record-perspective', { case: id, words: family.perspective })
  await act('add-account', {
    ...{ case: id, party: 'school', source: 'said', verbatim: 'yes', words: family.account },
  })
  await act('record-decision', {
    ...{ case: id, whose: 'la', kind: 'refuse-to-assess', madeOn: '2026-11-02' },
    ...{ words: family.decision, caseWorker: family.caseWorker },
  })
  await act('record-disagreement', { case: id, with: 'la' })
  await act('enter-date', {
    ...{ case: id, what: family.date, on: '2027-03-09', holder: 'tribunal', source: 'tribunal-letter' },
  })
  await act('ask-for-facts', {
    ...{ case: id, party: 'school', purpose: 'find', asked: family.question, agreed: 'yes' },
  })
  await act('log-agency-call', { askedBy: 'school', about: 'a-family', file, words: family.agency })
  await plantLetter(worker, file, id, family.letter)
}

/** A letter that is changed, sent on paper, and read again. */
async function plantLetter(worker: HouseClient, file: string, id: string, words: string): Promise<void> {
  const act = actAs(worker)
  const { letter = '' } = await act('begin-letter', { file, kind: 'free', case: id })
  await act('change-letter', { letter, version: '1', title: 'A letter', opening: words })
  const read = await worker.get(`/letters/${letter}`)
  if (!read.text.includes(words)) throw new Error(`The letter does not say it: ${read.text}`)
  await worker.raw('GET', `/letters/${letter}/pdf`)
}

/** What comes in from outside: a parent's form, a practitioner's, a voicemail taken down, a saved e-mail. */
export async function plantRequests(
  worker: HouseClient,
  visitor: HouseClient,
  family: PlantedFamily,
): Promise<void> {
  const asked = await visitor.get('/ask')
  const referred = await visitor.get('/ask/practitioner')
  await pause(A_MOMENT_MS)
  const from = { phone: family.phone, child: family.childName }
  await sent(visitor.submit(asked, { from: 'parent', ...from, words: family.request }, 'Send'))
  await sent(
    visitor.submit(
      referred,
      {
        ...{ yourName: family.practitioner, yourPost: 'SENCO', agreedBy: 'parent', agreedHow: 'in-person' },
        ...{ name: family.callerName, phone: family.phone, words: family.referral },
      },
      'Send',
    ),
  )
  await actAs(worker)('take-down-request', { channel: 'voicemail', words: family.voicemail })
  const form = await worker.get('/requests/new')
  const filling = worker.fill(form, {}, 'Put it in')
  const file = { name: `${family.practitioner}.eml`, bytes: emailOf(family, family.email) }
  await sent(worker.sendFile(form, filling, 'message', file))
}

/** An e-mail as a parent's own program sends it. */
export const emailOf = ({ callerName, phone }: PlantedFamily, words: string): Buffer =>
  Buffer.from(
    [
      `From: ${callerName.replaceAll(/[^ -~]/g, '')} <parent@home.example>`,
      `Subject: About ${phone}`,
      `Message-ID: <${phone.replaceAll(' ', '')}.${words.length}@home.example>`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      words,
      '',
    ].join('\r\n'),
  )

const actAs = (worker: HouseClient) => async (name: string, input: object) => {
  const { status, answer } = await worker.api(`/api/commands/${name}`, input)
  if (status !== 200) throw new Error(`${name} answered ${status}: ${JSON.stringify(answer)}`)
  return (answer as { done: Record<string, string> }).done
}

async function sent(coming: Promise<{ status: number; path: string; text: string }>): Promise<void> {
  const { status, path, text } = await coming
  if (status !== 200) throw new Error(`${path} answered ${status}: ${text}`)
}
