import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { enterOwnFamily, type notAvailable } from '#rooms/interests'
import { caseworkers, namesOf } from '#rooms/people'
import {
  exchangeFileKey,
  type FileKeeper,
  fileSealToWrite,
  forgetInSearch,
  keyMissing,
  restrictFile,
} from '#rooms/vault'
import { changeWorker } from '../cases/change-worker.ts'
import { referenceOf } from '../file-reference.ts'

type Kind = typeof notAvailable

const namedIsThem: Kind = {
  code: 'named-is-them',
  status: 422,
  sentence: 'Choose somebody else to work with them: nobody works on their own family’s file.',
}

const aboutYourself: Kind = {
  code: 'about-yourself',
  status: 422,
  sentence: 'If it is your own family, ask somebody else who leads to do this.',
}

/**
 * A worker is also a parent here: their family's file gets a new key, opens to one named person and to nobody else, and
 * whatever was begun in it goes to that person. Neither they nor their colleagues see it, find it, or learn of it; nor
 * does whoever does this, unless they are the one named.
 */
export const markColleaguesFamily = (keepers: readonly FileKeeper[]) =>
  command({
    name: 'mark-colleagues-family',
    called: 'This family is a colleague’s',
    input: z.strictObject({
      file: z.uuid(),
      worker: z.uuid('Choose whose family it is'),
      named: z.uuid('Choose who is to work with them'),
      words: z.string().trim().max(2000, 'Use 2,000 characters or fewer').default(''),
    }),
    who: LEADERS,
    as: 'registrar',
    serializable: true,
    spoken: ['file'],
    refusals: [notFound, keyMissing, namedIsThem, aboutYourself],
    async carryOut({ file, worker, named, words }, desk) {
      const why = await whyNot(desk, { file, worker, named })
      if (why) return why
      const seal = await fileSealToWrite(desk, file)
      if (seal instanceof Refusal) return seal
      await giveAllTo(desk, file, named)
      await enterOwnFamily(desk, seal, { worker, file }, words)
      const left = await exchangeFileKey(desk, file, worker, keepers)
      if (left instanceof Refusal) return left
      const refusal = await restrictFile(desk, file, [named])
      if (refusal) return refusal
      await forgetInSearch(desk, file)
      return { file }
    },
    about: (_input, { file }) => file,
  })

async function whyNot(
  desk: Desk,
  { file, worker, named }: { file: string; worker: string; named: string },
): Promise<Refusal | undefined> {
  if (!(await referenceOf(desk, file)) || !(await namesOf(desk, [worker])).has(worker))
    return refuse(notFound)
  if (worker === desk.person?.id) return refuse(aboutYourself, { field: 'worker' })
  if (named === worker) return refuse(namedIsThem, { field: 'named' })
  return (await caseworkers(desk)).includes(named) ? undefined : refuse(notFound)
}

async function giveAllTo(desk: Desk, file: string, named: string): Promise<void> {
  const { rows } = await raw<{ id: string; worker: string | null }>`
    select id, worker from casework.case where file = ${file} and state <> 'closed'`.execute(desk.sql)
  for (const { id, worker } of rows)
    if (worker !== named) await changeWorker(desk, { case: id, from: worker }, named, 'other')
  await raw`
    update casework.promise set owner = ${named}
    where file = ${file} and kept_at is null and let_go_at is null`.execute(desk.sql)
}
