import { anyOf, does, type Going, happens } from '../going.ts'
import { SHORT_ANSWERS } from '../words/sentences.ts'
import { channelOf, minutesOf, nextOf, signposts } from './contacts.ts'

/** Options that there are in any matter, beside talking with whoever decides. */
const ALWAYS = ['option-more-evidence', 'option-nothing-for-now']
const TALK = { school: 'option-talk-to-school', la: 'option-meet-council', health: 'option-nhs-complaint' }

/** The first call of a matter: opens the family's file where there is none yet. Gives the contact. */
export async function firstContact(going: Going): Promise<string> {
  const { matter, level, worker } = going
  const channel = channelOf(going)
  const after = nextOf(going)
  going.isPromised = after.next !== 'nothing'
  const explains = happens(going, 0.93)
  const { file, contact, missing } = await does(
    going,
    'log-contact',
    {
      ...(going.file ? { file: going.file } : whoRings(going)),
      ...{ channel, withWhom: withWhom(going), issue: matter.issue, minutes: minutesOf(going, channel) },
      words: level === 1 && happens(going, 0.3) ? anyOf(going, SHORT_ANSWERS) : anyOf(going, matter.asks),
      ...(explains ? { roleExplained: 'yes' } : {}),
      ...(happens(going, 0.3) ? { options: [...ALWAYS, TALK[matter.other.party]] } : {}),
      ...(happens(going, 0.3) ? { facts: matter.facts.slice(0, 2) } : {}),
      ...(happens(going, 0.35) ? signposts(going) : {}),
      ...after,
      level: String(level),
    },
    worker,
  )
  going.file = String(file)
  going.isRoleExplained = explains
  if (missing) going.toFinish = String(contact)
  return String(contact)
}

/** Some do not say who they are, and get a reference all the same. */
function whoRings(going: Going): Record<string, string> {
  const { parent, phone, child, language, relation } = going.family
  if (going.level === 1 && happens(going, 0.12)) return {}
  return {
    ...{ callerName: parent, phone, childName: child, relation: relation.replaceAll('-', ' ') },
    ...(language ? { interpreter: language } : {}),
    ...(happens(going, 0.06) ? { safeToContact: 'Only before three in the afternoon. No messages.' } : {}),
  }
}

/** A case begins with the family itself; a practitioner who asks gets an answer, and it ends there. */
function withWhom({ random, family, level }: Going): string {
  if (level > 1) return 'parent'
  return random() < 0.03 && family.age > 15 ? 'young-person' : random() < 0.05 ? 'practitioner' : 'parent'
}
