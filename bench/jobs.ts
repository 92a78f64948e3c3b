import type { Client } from 'pg'
import { issueFormToken } from '#platform/form-token.ts'
import type { LargeService } from './large-service.ts'
import type { InventedFamily } from './load/invented-families.ts'
import type { Answer, Sent } from './send.ts'

/** One thing people do all day, as a request to us and as the same to the floor. */
export interface Job {
  name: string
  /** Processor time that it may take, app and database together, in milliseconds. */
  target?: number
  ours(n: number): Sent
  floor?(n: number): Sent
  isGood(answer: Answer): boolean
  /** Whether the floor is bare Fastify, without a database. */
  isPublic?: boolean
  /** Makes ready for a round. */
  before?(): Promise<unknown>
}

const WORDS =
  'The school has said that the plan will be reviewed after half term. We spoke about what they may ask.'
const isPage = ({ status }: Answer) => status === 200
const isDone = ({ status }: Answer) => status === 303 || status === 200

/** Every job of the bench. Each number asks for something else; `ours` is the product's database. */
export function jobsOf(service: LargeService, families: readonly InventedFamily[], ours: Client): Job[] {
  const { busy, cases } = service
  const family = (n: number) => at(families, n * 7919)
  const log = (n: number, more: Record<string, string>) =>
    form('/contacts/new', {
      ...callForm(service),
      words: `${WORDS} ${n}`,
      channel: 'phone',
      minutes: '12',
      ...more,
    })
  const find = (q: string) => ({ ours: form('/families', { q }), floor: json('/families', { q }) })
  const byName = (n: number) => find(family(n).callerName)
  const byPhone = (n: number) => find(family(n).phone)
  const bySurname = (n: number) => find(family(n).callerName.split(' ')[1] ?? '')
  const caller = (n: number) => ({
    callerName: `Nora Newby${n}`,
    childName: `Ned Newby${n}`,
    phone: '01632 960001',
  })
  return [
    {
      name: 'log a contact, family known',
      target: 3,
      ours: n => log(n, { file: at(busy.ours, n) }),
      floor: n => json('/contacts', { words: `${WORDS} ${n}`, file: at(busy.floor, n) }),
      isGood: isDone,
    },
    {
      name: 'log a contact, family new',
      target: 3,
      ours: n => log(n, caller(n)),
      floor: n => json('/contacts', { words: `${WORDS} ${n}`, ...caller(n) }),
      isGood: isDone,
    },
    {
      name: 'open a file, 20 contacts',
      target: 3,
      ours: n => get(`/families/${at(busy.ours, n)}`),
      floor: n => get(`/families/${at(busy.floor, n)}`),
      isGood: isPage,
      before: () => ours.query('delete from ledger.reading'),
    },
    {
      name: 'open a case, its last 20 contacts',
      target: 3,
      ours: n => get(`/cases/${at(cases, n)}`),
      floor: n => get(`/families/${at(busy.floor, n)}`),
      isGood: isPage,
      before: () => ours.query('delete from ledger.reading'),
    },
    {
      name: 'open it again within a quarter of an hour',
      ours: n => get(`/families/${at(busy.ours, n % 100)}`),
      isGood: isPage,
    },
    {
      name: 'find a family by name',
      target: 3,
      ours: n => byName(n).ours,
      floor: n => byName(n).floor,
      isGood: isPage,
    },
    {
      name: 'find a family by telephone number',
      ours: n => byPhone(n).ours,
      floor: n => byPhone(n).floor,
      isGood: isPage,
    },
    {
      name: 'find by a surname that many have',
      ours: n => bySurname(n).ours,
      floor: n => bySurname(n).floor,
      isGood: isPage,
    },
    { name: 'show the form for a call', ours: () => get('/contacts/new'), isGood: isPage },
    {
      name: 'sign-in page, beside bare Fastify',
      ours: () => ({ ...get('/sign-in'), headers: { cookie: '' } }),
      floor: () => get('/sign-in'),
      isPublic: true,
      isGood: isPage,
    },
    { name: 'Today', target: 5, ours: () => get('/today'), isGood: isPage },
    { name: 'the list of cases', ours: () => get('/cases'), isGood: isPage },
  ]
}

const callForm = ({ formKey, coordinator }: LargeService) => ({
  _act: 'log-contact',
  _form: issueFormToken(formKey, coordinator, 'log-contact', new Date()),
})

const at = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

const get = (path: string): Sent => ({ method: 'GET', path })

const form = (path: string, fields: Record<string, string>): Sent => ({
  method: 'POST',
  path,
  headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
  body: new URLSearchParams(fields).toString(),
})

const json = (path: string, body: Record<string, string>): Sent => ({
  method: 'POST',
  path,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
