import type { HouseClient } from '../../../../test/house-client.ts'
import type { PeopleAtWork } from '../../../../test/people-at-work.ts'

/** Carries out a command as somebody and gives its answer; fails when it is refused. */
export async function done(client: HouseClient, command: string, input: object): Promise<Record<string, string>> {
  const { status, answer } = await client.api(`/api/commands/${command}`, input)
  if (status !== 200) throw new Error(`${command} answered ${status}: ${JSON.stringify(answer)}`)
  return (answer as { done: Record<string, string> }).done
}

/** What a command answers to somebody whom it refuses: status, code and sentence. */
export async function refused(client: HouseClient, command: string, input: object): Promise<string> {
  const { status, answer } = await client.api(`/api/commands/${command}`, input)
  return `${status} ${JSON.stringify(answer)}`
}

/** A family that has called: the file, and its parent, whose name is Maya Kowalska. */
export async function aFamily(
  work: Pick<PeopleAtWork, 'rows'>,
  client: HouseClient,
): Promise<{ file: string; parent: string; contact: string }> {
  const { file = '', contact = '' } = await done(client, 'log-contact', {
    callerName: 'Maya Kowalska',
    words: 'The taxi does not come.',
  })
  const [person] = await work.rows<{ id: string }>('select id from casework.person where file = $1', [file])
  return { file, contact, parent: person?.id ?? '' }
}

/** What the parent lets us do, unless the test says otherwise: write to and talk with the school about transport. */
export const toTheSchool = ({ file, parent }: { file: string; parent: string }, more: object = {}) => ({
  ...{ file, person: parent, bodyKind: 'school', body: 'Fen Primary School', toPerson: 'Mrs Ash' },
  ...{ about: 'Transport to school', purpose: 'So that the taxi comes', scopes: ['talk', 'letters'] },
  ...{ how: 'spoken', witness: 'Owen Field' },
  ...more,
})

/** Records a permission and gives its id. */
export async function permitted(
  client: HouseClient,
  family: { file: string; parent: string },
  more: object = {},
): Promise<string> {
  const { permission = '' } = await done(client, 'record-permission', toTheSchool(family, more))
  return permission
}

/** What a page of the API answers to a question; fails when it is refused. */
async function asked<A>(client: HouseClient, query: string, input: Record<string, string>): Promise<A> {
  const { status, answer } = await client.api(`/api/queries/${query}?${new URLSearchParams(input)}`)
  if (status !== 200) throw new Error(`${query} answered ${status}: ${JSON.stringify(answer)}`)
  return (answer as { answer: A }).answer
}

/** Something to share under a permission, with a text that says what; gives its id. */
export async function begun(client: HouseClient, permission: string, text = 'The taxi did not come.'): Promise<string> {
  const { disclosure = '' } = await done(client, 'begin-disclosure', { permission })
  await done(client, 'change-disclosure', { disclosure, version: '1', text })
  return disclosure
}

/** The mark of what would leave, as a page shows it. */
export async function seenOf(client: HouseClient, disclosure: string): Promise<string> {
  return (await asked<{ seen: string }>(client, 'read-disclosure', { disclosure })).seen
}

/** Sends it printed, as it stands, with a reason why nobody else looked. */
export const sentAlone = async (client: HouseClient, disclosure: string, more: object = {}) =>
  client.api('/api/commands/send-disclosure', {
    ...{ disclosure, how: 'printed', seen: await seenOf(client, disclosure), aloneBecause: 'Alone on duty' },
    ...more,
  })
