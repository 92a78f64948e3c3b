import { anyOf, does, type Going, happens } from '../going.ts'
import { momentTyped } from '../story-days.ts'
import { byShare, VOLUME } from '../volume.ts'
import { LATER_WORDS, OUTGOING_WORDS, REASONS } from '../words/sentences.ts'
import { daysLater } from '../working-moments.ts'

const CHANNELS: Readonly<Record<string, string>> = { meeting: 'face_to_face', other: 'text' }

/** How this contact came, by the shares of the volume model. */
export function channelOf({ random }: Going): string {
  const channel = byShare(random, VOLUME.channel)
  return CHANNELS[channel] ?? channel
}

/** How long it took: most a quarter of an hour, a meeting an hour and a half. */
export function minutesOf({ random }: Going, channel: string): number {
  const usual = channel === 'face_to_face' ? 90 : channel === 'phone' ? 18 : 10
  return Math.max(2, Math.round(usual * Math.exp((random() + random() + random() - 1.5) * 0.9)))
}

/** What is said to happen next, and until when: mostly there is time enough for it, one in ten is promised too soon. */
export function nextOf(going: Going): { next: string; dueAt?: string } {
  const { random, at, nextIn } = going
  if (happens(going, 0.62)) return { next: 'nothing' }
  const days = happens(going, 0.1) ? 1 : nextIn * 1.5 + 3
  const dueAt = momentTyped(daysLater(random, at, days))
  return { next: happens(going, 0.6) ? 'call-back' : 'send-summary', dueAt }
}

/** A contact in the middle: they ring, write or come, or we do. What we had promised by then is kept with it. */
export async function anotherContact(going: Going): Promise<void> {
  await finishes(going)
  const out = happens(going, 0.3)
  const channel = channelOf(going)
  const keeps = await openPromises(going)
  const after = nextOf(going)
  going.isPromised = after.next !== 'nothing'
  const explains = !going.isRoleExplained && happens(going, 0.8)
  const isWhole = happens(going, 0.96)
  const { contact } = await does(going, 'log-contact', {
    file: going.file,
    ...(explains ? { roleExplained: 'yes' } : {}),
    ...{ channel: out && channel === 'web_form' ? 'email' : channel, direction: out ? 'out' : 'in' },
    words: anyOf(going, out ? OUTGOING_WORDS : LATER_WORDS),
    ...{ issue: going.matter.issue, minutes: minutesOf(going, channel), keeps },
    ...after,
    ...(going.case ? { case: going.case } : {}),
    ...(happens(going, 0.12) ? signposts(going) : {}),
    ...(isWhole ? {} : unfinished),
  })
  going.isRoleExplained ||= explains
  if (!isWhole || !going.isRoleExplained) going.toFinish = String(contact)
}

/** Somebody of the team adds what was missing of a contact, mostly the day after. */
async function finishes(going: Going): Promise<void> {
  const { toFinish: contact, matter } = going
  if (!contact) return
  going.toFinish = ''
  going.isRoleExplained = true
  await does(going, 'finish-contact', {
    ...{
      contact,
      issue: matter.issue,
      minutes: minutesOf(going, 'phone'),
      next: 'nothing',
      roleExplained: 'yes',
    },
  })
}

/** Somebody else rang meanwhile: what is missing is finished later, by whoever has time. */
const unfinished = { minutes: undefined, next: undefined, dueAt: undefined }

/** Two organisations, one of them at least independent of the council. */
export function signposts(going: Going): { signposts: string[] } {
  const { independent, all } = going.stage.organisations
  return { signposts: [...new Set([anyOf(going, independent), anyOf(going, all)])] }
}

/** The promises to the family that are open: asked for as an officer does, by opening the file. */
async function openPromises({ stage, worker, file, at, isPromised }: Going): Promise<string[]> {
  if (!isPromised) return []
  const [reader] = stage.cast.workersAt(at)
  const as = stage.cast.workersAt(at).includes(worker) ? worker : reader
  if (!as) return []
  const { promises } = await stage.scene.asks<{ promises: { id: string }[] }>(as, 'open-file', { file }, at)
  return promises.map(({ id }) => id)
}

/** Before a case is closed nothing is left open: most promises are kept, some are let go with the reason. */
export async function settlePromises(going: Going): Promise<void> {
  await finishes(going)
  for (const promise of await openPromises(going))
    if (happens(going, 0.7)) await does(going, 'keep-promise', { promise })
    else await does(going, 'let-go-promise', { promise, reason: anyOf(going, REASONS) })
  going.isPromised = false
}
