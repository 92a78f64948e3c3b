import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS, LEADERS, mayPass } from '#platform/who.ts'
import { dateAt } from '#rooms/facts'
import { caseworkers, namesOf } from '#rooms/people'
import { typedDay } from '../../cases/typed-day.ts'
import { mayWorkWithAll } from '../../interests/may-work-with.ts'
import { namedIn } from '../allocation/named-in.ts'
import { notNamedInFile } from '../allocation/refusals.ts'
import { absencesNow } from './absences-now.ts'
import { enterAbsence } from './enter-absence.ts'
import { handAllOver, type MayGet } from './hand-all-over.ts'
import { type Held, heldBy } from './held-by.ts'
import { askPaperBack } from './paper-with.ts'
import { prepareLetters } from './prepare-letters.ts'
import { coverIsAway, untilBeforeFrom } from './refusals.ts'
import { CHOICE, NOBODY, whoGets } from './whom.ts'

const worker = z.union([z.uuid(), z.literal(NOBODY)], 'Choose who takes it on, or nobody')

const input = z.strictObject({
  person: z.uuid(),
  kind: z.enum(['absent', 'leaving'], 'Choose whether they are away or leaving'),
  from: typedDay('the first day').optional(),
  until: typedDay('the last day').optional(),
  cover: worker,
  /** For a case that somebody else gets than the cover; the brackets let one form have many fields of the name. */
  'choices[]': z.array(z.string().regex(CHOICE, 'Choose somebody from the list')).max(5000).default([]),
})
type Typed = z.output<typeof input>

/**
 * Hands over all that somebody holds, in one step (domain.md §8, task 15): cases, promises, requests, unsent letters,
 * paper; what they have on paper themselves is asked back by the first day.
 * Whoever leads does it for anybody, everybody for themselves. Where nobody is chosen, it waits on the whole team's Today.
 * Whoever must not work with a family, because of an interest, is passed over: that case waits for another worker, and why
 * is told to those who lead alone. The families are to be told: letters are prepared to those of whom it is known how they want to be reached.
 */
export const handOver = command({
  name: 'hand-over',
  called: 'Hand everything over',
  input,
  who: CASEWORKERS,
  as: 'registrar',
  serializable: true,
  spoken: ['person', 'kind', 'cover'],
  refusals: [notFound, coverIsAway, untilBeforeFrom, notNamedInFile],
  async carryOut(typed, desk) {
    const { person } = typed
    if (!mayHandOver(desk, person)) return refuse(notFound)
    const cover = typed.cover === NOBODY ? null : typed.cover
    const why = await whyNot(desk, typed, cover)
    if (why) return why
    const held = await heldBy(desk, person, true)
    const named = await namedIn(
      desk,
      held.cases.map(({ file }) => file),
    )
    const chosen = whoGets(held.cases, typed['choices[]'], cover, named)
    if (chosen instanceof Refusal) return chosen
    const mayGet = await whoMayGet(desk, held, [cover, ...chosen.values()])
    const gets = new Map(
      held.cases.map(({ case: id, file }) => [
        id,
        mayGet(chosen.get(id) ?? null, file) ? (chosen.get(id) ?? null) : null,
      ]),
    )
    const days = { from: typed.from ?? dateAt(desk.now), until: typed.until ?? null }
    const absence = await enterAbsence(desk, { person, kind: typed.kind, cover, ...days })
    const handed = await handAllOver(desk, { absence, person, kind: typed.kind, cover, gets, mayGet }, held)
    await askPaperBack(desk, person, days.from)
    const letters = await prepareLetters(desk, held.cases, gets, days)
    const passed = held.cases.filter(({ case: id }) => !gets.get(id) && isMeant(typed, id)).length
    return { person, absence, ...handed, prepared: letters, passed }
  },
  about: ({ person }) => person,
})

/** Whether somebody was meant to get a case, rather than nobody. */
const isMeant = ({ cover, 'choices[]': choices }: Typed, id: string) =>
  !choices.includes(`${id}:${NOBODY}`) && (cover !== NOBODY || choices.some(choice => choice.startsWith(id)))

/** Says whether an interest stands between somebody and a file or request; why, they alone read who lead. */
async function whoMayGet(desk: Desk, held: Held, chosen: readonly (string | null)[]): Promise<MayGet> {
  const workers = [...new Set(chosen.flatMap(worker => worker ?? []))]
  const things = [...held.cases, ...held.promises, ...held.letters, ...held.papers]
  const between = await mayWorkWithAll(
    desk,
    workers,
    things.flatMap(({ file }) => file ?? []),
    'allocation',
    held.requests.map(({ id }) => id),
  )
  return (worker, thing) => worker === null || between(worker, thing) === 'free'
}

/** Those who lead do it for anybody, everybody else for themselves. */
export const mayHandOver = ({ person: me }: Desk, person: string): boolean =>
  me?.id === person || mayPass(LEADERS, me)

async function whyNot(
  desk: Desk,
  { person, from, until, 'choices[]': choices }: Typed,
  cover: string | null,
): Promise<Refusal | undefined> {
  if (until && until < (from ?? dateAt(desk.now))) return refuse(untilBeforeFrom, { field: 'until' })
  if (!(await namesOf(desk, [person])).has(person)) return refuse(notFound)
  const chosen = new Set([...(cover ? [cover] : []), ...choices.flatMap(choice => workerIn(choice) ?? [])])
  const workers = (await caseworkers(desk)).filter(id => id !== person)
  if ([...chosen].some(id => !workers.includes(id))) return refuse(notFound)
  const away = (await absencesNow(desk)).filter(({ isOver }) => !isOver).map(absence => absence.person)
  return away.some(id => chosen.has(id)) ? refuse(coverIsAway, { field: 'cover' }) : undefined
}

const workerIn = (choice: string) => /:([0-9a-f-]{36})$/.exec(choice)?.[1]
