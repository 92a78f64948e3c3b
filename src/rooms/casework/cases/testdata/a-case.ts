import type { HouseClient } from '../../../../../test/house-client.ts'

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

const REFUSAL_TO_ASSESS = 'ehc-needs-assessment.refusal'

/** A family that has called, with a case about a refusal to assess; gives both ids and the contact's. */
export async function aCase(
  client: HouseClient,
  more: { issue?: string; roleExplained?: 'yes' } = {},
): Promise<{ file: string; contact: string; case: string; path: string }> {
  const { issue = REFUSAL_TO_ASSESS, ...call } = more
  const { file = '', contact = '' } = await done(client, 'log-contact', {
    words: 'They said no to an assessment.',
    ...call,
  })
  const { case: id = '' } = await done(client, 'begin-case', { file, contact, issue })
  return { file, contact, case: id, path: `/cases/${id}` }
}

/** How the family sees it, so that options may follow. */
export const withPerspective = (client: HouseClient, id: string) =>
  done(client, 'record-perspective', { case: id, words: 'He needs somebody to look at him properly.' })
