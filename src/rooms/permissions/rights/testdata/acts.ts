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
