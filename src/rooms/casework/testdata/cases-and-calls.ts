import type { PeopleAtWork } from '../../../../test/people-at-work.ts'
import { done } from '../cases/testdata/a-case.ts'
import { type TwoFamilies, twoFamilies } from './two-families.ts'

/** Two families' cases, and what else comes in: talks with practitioners, calls with promises and signposts, requests. */
export async function casesAndCalls(work: PeopleAtWork): Promise<TwoFamilies> {
  const families = await twoFamilies(work)
  await talksWithPractitioners(work)
  await callsAndRequests(work, families.kept.file)
  return families
}

/** A practitioner who was told what we are for, one who was not, and one who wrote and waits. */
async function talksWithPractitioners(work: PeopleAtWork): Promise<void> {
  const asked = { askedBy: 'school', about: 'general' }
  await done(work.officer, 'log-agency-call', { ...asked, roleExplained: 'yes' })
  await done(work.officer, 'log-agency-call', asked)
  await done(work.house.visitor(), 'put-in-referral', {
    ...{ yourName: 'Sam Senco', yourPost: 'SENCO, Mere School', yourEmail: 'sam@school.example' },
    ...{ agreedBy: 'parent', agreedHow: 'in-person', name: 'Maya Kowalska', phone: '01632 960123' },
    words: 'His mother would like to talk.',
  })
}

/** One promise kept on its day and one not, one signpost to an independent body and one without, one request waiting. */
async function callsAndRequests(work: PeopleAtWork, file: string): Promise<void> {
  const asks = () =>
    done(work.house.visitor(), 'put-in-request', {
      ...{
        from: 'parent',
        name: 'Maya Kowalska',
        phone: '01632 960123',
        words: 'The school says he must leave.',
      },
    })
  const { request } = await asks()
  await asks()
  await done(work.officer, 'claim-request', { request })
  const [independent, other] = await Promise.all(['independent', 'la-run'].map(one => organisationThatIs(work, one)))
  const ring = { file, next: 'call-back', dueAt: '25 Nov 4pm' }
  await done(work.officer, 'log-contact', { ...ring, signposts: [independent] })
  await done(work.officer, 'log-contact', {
    ...ring,
    signposts: [other],
    signpostReason: 'They asked for it.',
  })
  const [promise] = await work.rows<{ id: string }>('select id from casework.promise limit 1')
  await done(work.officer, 'keep-promise', { promise: promise?.id })
}

async function organisationThatIs(work: PeopleAtWork, independence: string): Promise<string> {
  const { organisation = '' } = await done(work.officer, 'add-organisation', {
    name: `Somebody ${independence}`,
    about: 'Answers questions about school.',
    independence,
    because: 'They say so themselves.',
    source: 'https://www.fenbridge.example',
    area: 'Fenbridge',
  })
  return organisation
}
