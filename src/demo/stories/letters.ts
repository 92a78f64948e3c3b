import type { Person } from '#platform/who.ts'
import { anyOf, does, type Going, happens } from '../going.ts'

interface Read {
  readonly seen: string
  readonly ways: readonly string[]
}

/** How the family wants to hear from us, written down with the parent’s details. */
export async function howToReply(going: Going): Promise<void> {
  if (going.isReplyKnown) return
  going.isReplyKnown = true
  const { stage, file, at, family } = going
  const as = reader(going)
  const { people } = await stage.scene.asks<{ people: { id: string; kind: string }[] }>(
    as,
    'open-file',
    { file },
    at,
  )
  const parent = people.find(({ kind }) => kind === 'parent')
  if (!parent) return
  const email = `${family.parent.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@home.example`
  const wishes = anyOf(going, [
    { replyBy: 'post', address: '12 Invented Lane, Fenbridge' },
    { replyBy: 'email-notice', email },
    { replyBy: 'email-content', email },
    { replyBy: 'phone' },
  ])
  const known = { kind: 'parent', name: family.parent, phone: family.phone, relation: family.relation }
  await does(going, 'change-person', { person: parent.id, version: 1, ...known, ...wishes }, as)
}

/** A letter out of the records: read once more and sent, or left lying for now. */
export async function writes(going: Going, contact: string): Promise<void> {
  const { file, case: id } = going
  const as = reader(going)
  const kind = anyOf(going, ['options', 'allocation', 'call-summary'])
  const about = kind === 'call-summary' ? { contact } : { case: id }
  const { letter } = await does(going, 'begin-letter', { file, kind, ...about }, as)
  if (happens(going, 0.2)) return
  const { seen, ways } = await going.stage.scene.asks<Read>(as, 'read-letter', { letter }, going.at)
  await does(going, 'send-letter', { letter, how: ways.at(-1), minded: 'yes', seen }, as)
}

function reader({ stage, worker, at }: Going): Person {
  const there = stage.cast.workersAt(at)
  return there.includes(worker) ? worker : (there[0] ?? worker)
}
