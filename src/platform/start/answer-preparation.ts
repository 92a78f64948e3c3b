import { inASentence, isDiskFull, StartFault } from './fault.ts'
import type { Preparation, Prepared } from './messages.ts'
import { prepareDatabase } from './prepare-database.ts'

/** The body of the short-lived process that prepares the database, so that its libraries cost nobody memory later. */
export async function answerPreparation(rooms: readonly string[]): Promise<number> {
  if (!process.connected) return 2
  process.on('SIGINT', () => {}).on('SIGTERM', () => {})
  const asked = await new Promise<Preparation | undefined>(resolve => {
    process.once('message', message => resolve(message as Preparation))
    process.once('disconnect', () => resolve(undefined))
  })
  if (!asked) return 1
  const answer = await prepareDatabase(asked, rooms).then(
    (ran): Prepared => ({ ran }),
    (fault): Prepared => ({
      fault: inASentence(fault),
      again: !(fault instanceof StartFault || isDiskFull(fault)),
    }),
  )
  await new Promise(resolve => process.send?.(answer, resolve))
  return 0
}
