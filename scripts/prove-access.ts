import { chance } from '../src/demo/chance.ts'
import type { HouseClient } from '../test/house-client.ts'
import { productAtWork } from './proving/product-at-work.ts'

export type AccessPlan = Readonly<{
  /** Contacts of the family, spread over five years. */
  contacts: number
  seed: number
  log(line: string): void
}>

export type AccessProof = Readonly<{
  entries: number
  /** Things that a person had to read. */
  read: number
  /** How many presses they took. */
  presses: number
  collectMs: number
  paperMs: number
  jsonMs: number
  /** Facts that the other parent told, and how many of them stand in what was given. */
  planted: number
  leaked: number
}>

const YEARS = 5
const NOBODY = 'a word that nobody said'

/**
 * Gives one parent of a family with five years of contacts everything that is kept about them: collected, read page by
 * page as it is proposed, printed, and handed out as JSON. Every third contact is the other parent's.
 */
export async function proveAccess({ contacts, seed, log }: AccessPlan): Promise<AccessProof> {
  const work = await productAtWork()
  try {
    const { coordinator, asAdministrator } = work
    const { file, mine, other } = await twoParents(coordinator)
    const planted = await talks(coordinator, { file, contacts, seed, mine, other })
    await asAdministrator(client =>
      client.query(
        `update casework.contact set at = now() - random() * interval '${YEARS} years' where file = $1`,
        [file],
      ),
    )
    const asked = { file, person: mine, askedBy: 'themselves', channel: 'phone', receivedOn: '2026-11-02' }
    const { access = '' } = await done(coordinator, 'record-access-request', asked)
    await done(coordinator, 'check-identity', { access, identity: 'known-to-us', identityOn: '2026-11-02' })
    const [collected, collectMs] = await timed(() => done(coordinator, 'collect-access', { access }))
    log(`${collected['entries']} things collected in ${collectMs} ms`)
    const { read, presses } = await readAll(coordinator, access)
    const [paper, paperMs] = await timed(() => coordinator.raw('GET', `/rights/access/${access}/pdf`))
    const [json, jsonMs] = await timed(() => coordinator.raw('GET', `/rights/access/${access}/answer`))
    if (paper.headers['content-type'] !== 'application/pdf')
      throw new Error(`There is no paper: ${paper.status}.`)
    const leaked = planted.filter(fact => json.body.includes(fact)).length
    if (json.body.includes(NOBODY)) throw new Error('The search for leaks sees what is not there.')
    return {
      ...{ entries: Number(collected['entries']), read, presses },
      ...{ collectMs, paperMs, jsonMs, planted: planted.length, leaked },
    }
  } finally {
    await work.remove()
  }
}

async function twoParents(client: HouseClient) {
  const { file = '' } = await done(client, 'log-contact', { words: 'They rang for the first time.' })
  for (const name of ['Ana Ivanova', 'Piotr Nowak'])
    await done(client, 'add-person', { file, kind: 'parent', name })
  await done(client, 'add-person', { file, kind: 'child', name: 'Theo' })
  const { answer } = await client.api(`/api/queries/rights-of-file?file=${file}`)
  const { people } = (answer as { answer: { people: { id: string; name: string }[] } }).answer
  const idOf = (name: string) => people.find(one => one.name === name)?.id ?? ''
  return { file, mine: idOf('Ana Ivanova'), other: idOf('Piotr Nowak') }
}

/** Gives the facts that only the other parent told. */
async function talks(
  client: HouseClient,
  {
    file,
    contacts,
    seed,
    mine,
    other,
  }: { file: string; contacts: number; seed: number; mine: string; other: string },
): Promise<string[]> {
  const draw = chance(seed)
  const planted: string[] = []
  const { case: id = '' } = await done(client, 'begin-case', { file, issue: 'transport' })
  const says = (party: string, n: number) => {
    const words = `fact-${party}-${n}-of-${seed}`
    if (party === 'other-parent') planted.push(words)
    const account = { case: id, party, kind: 'account', source: 'said', verbatim: 'yes', words }
    return done(client, 'add-account', account)
  }
  for (let n = 0; n < contacts; n++) {
    const isOthers = n % 3 === 0
    const fact = `fact-${isOthers ? 'other' : 'own'}-${n}-of-${seed}`
    if (isOthers) planted.push(fact)
    const words = `${fact}. ${'We spoke about the taxi and who rides in it. '.repeat(1 + Math.floor(draw() * 30))}`
    const named = draw() < 0.1 ? ' Piotr Nowak was there.' : ''
    await done(client, 'log-contact', {
      file,
      person: isOthers ? other : mine,
      words: words + named,
      minutes: '18',
    })
    if (n % 10 === 0) await says(n % 20 === 0 ? 'other-parent' : 'school', n)
  }
  return planted
}

async function readAll(client: HouseClient, access: string): Promise<{ read: number; presses: number }> {
  let read = 0
  for (let presses = 0; ; presses++) {
    const page = await client.get(`/rights/access/${access}/review`)
    if (page.text.includes('Nothing waits for a decision')) return { read, presses }
    read += page.html.split('name="withhold"').length - 1
    await client.submit(page, {}, 'I have read these: save')
  }
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const begun = performance.now()
  const result = await work()
  return [result, Math.round(performance.now() - begun)]
}

async function done(client: HouseClient, command: string, input: object): Promise<Record<string, string>> {
  const { status, answer } = await client.api(`/api/commands/${command}`, input)
  if (status !== 200) throw new Error(`${command} answered ${status}: ${JSON.stringify(answer)}`)
  return (answer as { done: Record<string, string> }).done
}
