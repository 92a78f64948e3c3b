/** What is put in about one family, each of it invented and to be found nowhere by chance. */
export interface PlantedFamily {
  readonly callerName: string
  readonly phone: string
  readonly childName: string
  readonly words: string
  readonly documentName: string
  readonly documentWords: string
  /** In a case. */
  readonly carer: string
  readonly perspective: string
  readonly account: string
  readonly decision: string
  readonly caseWorker: string
  readonly date: string
  readonly question: string
  readonly agency: string
  readonly letter: string
  /** From outside. */
  readonly request: string
  readonly practitioner: string
  readonly referral: string
  readonly voicemail: string
  readonly email: string
  /** To the service's own mailbox. */
  readonly mailed: string
}

/** How many facts a family is made of. */
const FACTS_EACH = 21

/** Families enough for so many facts, the same for the same seed. */
export function plantedFamilies(facts: number, draw: () => number): PlantedFamily[] {
  const families = Math.ceil(facts / FACTS_EACH)
  return Array.from({ length: families }, (_, n) => plantedFamily(n, draw))
}

/** The facts one by one, with the parts that tell a family by themselves: the surname, the number without blanks. */
export const factsOf = (family: PlantedFamily): readonly string[] => Object.values(family)
export const telltalesOf = ({ phone, ...texts }: PlantedFamily): readonly string[] => [
  ...Object.values(texts).flatMap(text => [text, rareWordIn(text)]),
  phone,
  phone.replaceAll(' ', ''),
]

function plantedFamily(n: number, draw: () => number): PlantedFamily {
  const surname = () => rareWord(draw)
  const [caller, child] = [surname(), surname()]
  // Numbers that Ofcom keeps free for plays; the end is ours.
  const phone = `0${16329}60${String(100 + n).padStart(3, '0')} ${Math.floor(1_000_000 + draw() * 8_999_999)}`
  return {
    callerName: `Siân ${caller}`,
    phone,
    childName: `Theo ${child}-Łuczak`,
    words: `The ${surname()} unit was asked for the report; she would like the answer in writing.`,
    documentName: `Letter of ${surname()} about the plan.txt`,
    documentWords: `We have read the ${surname()} assessment and do not agree with section F.`,
    carer: `Grandfather ${surname()}`,
    perspective: `She sees it so: ${surname()} is too far to walk.`,
    account: `The ${surname()} school says that it rang.`,
    decision: `They refuse because of the ${surname()} test.`,
    caseWorker: `Ms ${surname()}`,
    date: `Meeting in the ${surname()} room`,
    question: `When did ${surname()} see the report?`,
    agency: `They asked whether we know the ${surname()} boy.`,
    letter: `Thank you for telling us about ${surname()}.`,
    request: `My son ${surname()} has no place.`,
    practitioner: `Robin ${surname()}`,
    referral: `The ${surname()} family would like to talk.`,
    voicemail: `Ring ${surname()} back after five.`,
    email: `We live by the ${surname()} mill and wait for the letter.`,
    mailed: `Please write to ${surname()} and not to the school.`,
  }
}

/** A word of eleven letters that no language has. */
function rareWord(draw: () => number): string {
  const pick = (letters: string) => letters[Math.floor(draw() * letters.length)] ?? ''
  const syllables = Array.from({ length: 5 }, () => pick('bdfgklmnprstvz') + pick('aeiou'))
  const word = `${syllables.join('')}x`
  return word.replace(/^./, first => first.toUpperCase())
}

const rareWordIn = (text: string): string => /[A-Z](?:[a-z][aeiou]|[a-z])*x\b/.exec(text)?.[0] ?? text
