import type { Person } from '#platform/who.ts'
import type { Stage } from '../stage.ts'
import { dayOf, daysFrom } from '../story-days.ts'
import type { Strand } from '../tell.ts'
import { workingDayBefore } from '../working-moments.ts'

/** What waits in the queue of today: by the form, by a practitioner, by telephone and by e-mail; and what was put aside. */
export async function* queue(stage: Stage): Strand {
  const { scene, cast, until } = stage
  const [one, other] = cast.officers
  if (!one || !other) return
  const first = workingDayBefore(until, 3, 200)
  yield first
  const asks = (form: Record<string, string>, at: Date) => scene.does(undefined, 'put-in-request', form, at)
  const aside = await asks(
    { from: 'other', phone: '07700 900411', words: 'Do you sell school books?' },
    first,
  )
  const { request: spam } = await asks(
    { from: 'other', email: 'win@prize.example', words: 'You have won.' },
    first,
  )
  await scene.does(one, 'end-request', { request: aside.request, how: 'not-for-us' }, first)
  await scene.does(one, 'end-request', { request: spam, how: 'spam' }, first)
  const second = workingDayBefore(until, 2, 320)
  yield second
  await asks({ ...FORMS.letter, datedOn: dayOf(daysFrom(until, 16)) }, second)
  await scene.does(undefined, 'put-in-referral', REFERRAL, second)
  const claimed = await asks(FORMS.review, second)
  await scene.does(other, 'claim-request', { request: claimed.request }, second)
  const lately = daysFrom(until, -1 / 8)
  yield lately
  await asks(FORMS.school, lately)
  await scene.does(one, 'take-down-request', { channel: 'voicemail', ...VOICEMAIL }, lately)
  await saved(stage, other, lately)
}

const saved = ({ scene }: Stage, by: Person, at: Date) =>
  scene.puts(by, 'drop-email', {}, { name: 'A question.eml', kind: 'eml', text: EMAIL }, at)

const FORMS = {
  letter: {
    ...{ from: 'parent', name: 'Tilda Wrenbourne', phone: '07700 900512', child: 'Joss', childAge: '7' },
    words: 'The council wrote to us and I do not understand what the date in the letter means.',
  },
  review: {
    ...{
      from: 'parent',
      name: 'Idris Sorrelgarth',
      email: 'idris@home.example',
      child: 'Bea',
      childAge: '12',
    },
    words: 'There is a review of the plan soon. May somebody come with us?',
  },
  school: {
    ...{
      from: 'young-person',
      name: 'Robin',
      phone: '07700 900623',
      safeToContact: 'Text only, after four.',
    },
    words: 'I am 16 and I would like to know what I can say about my own plan.',
  },
}
const REFERRAL = {
  ...{ yourName: 'Pat Oakendale', yourPost: 'Health visitor, Fenbridge', yourEmail: 'pat@health.example' },
  ...{ agreedBy: 'parent', agreedHow: 'in-person', name: 'Lorna Ashenmere', phone: '07700 900734' },
  words: 'She would like to know what help there is before school begins. She asked me to write.',
}
const VOICEMAIL = {
  ...{ from: 'parent', name: 'Somebody called Ellis', phone: '01632 960845' },
  words: 'Rang at eight in the morning. About transport. Please ring back before noon.',
}
const EMAIL = `From: Carys Fernhurst <carys@home.example>\r
To: help@fenbridge.example\r
Subject: A question about the draft plan\r
Message-ID: <invented-1@home.example>\r
Content-Type: text/plain; charset=utf-8\r
\r
Hello, the draft plan came on Tuesday. How long do we have to answer? Thank you, Carys\r
`
