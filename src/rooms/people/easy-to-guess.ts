import { type Refusal, refuse } from '#platform/refusal.ts'

export const passwordEasy = {
  code: 'password-easy',
  status: 422,
  sentence:
    'This password is easy to guess. Choose another: three or four words that do not belong together.',
} as const

const ENOUGH = 8

/**
 * Why a new password would be guessed soon, as a refusal of that field; undefined for one that would not. Held against
 * a list of 49,000 that were found in thefts, whatever stands before and after the word and whichever figures stand for
 * its letters; and against what anybody knows here: the names of the person and the service, and the address
 * (`known`). No rules of composition (NIST SP 800-63B, ASVS 6.2).
 */
export async function easyToGuess(
  password: string,
  known: readonly string[],
  field: string,
): Promise<Refusal | undefined> {
  const text = password.normalize('NFKC').toLowerCase()
  const say = (why: string) => refuse(passwordEasy, { field, sentence: `${why} ${ADVICE}` })
  if (new Set(text).size < 5) return say('This password is a few letters or figures again and again.')
  if (isRow(text)) return say('This password is a row of neighbouring letters or figures.')
  if (isNearKnown(text, known))
    return say('This password is little more than your name, your address or the service’s name.')
  if (await isCommon(text))
    return say('This password, or the main part of it, is on lists of stolen passwords.')
  return undefined
}

const ADVICE = 'Choose another: three or four words that do not belong together.'

/** Both ways, and twice over, as far as a finger can slide. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
]
  .flatMap(row => [row, [...row].reverse().join('')])
  .map(row => row + row)

const isRow = (text: string) => {
  const letters = text.replaceAll(/[^a-z0-9]/g, '')
  return letters.length > 0 && ROWS.some(row => row.includes(letters))
}

/** When what is known to everybody is taken out, with the figures around it, too little is left. */
function isNearKnown(text: string, known: readonly string[]): boolean {
  const parts = known
    .flatMap(one =>
      one
        .normalize('NFKC')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    )
    .filter(part => part.length >= 3)
    .sort((a, b) => b.length - a.length)
  const plain = text.replaceAll(/[^\p{L}\p{N}]/gu, '')
  const rest = parts.reduce((left, part) => left.replaceAll(part, ''), plain).replaceAll(/\d/g, '')
  return rest.length < ENOUGH && parts.some(part => plain.includes(part))
}

async function isCommon(text: string): Promise<boolean> {
  const list = await commonPasswords()
  return variantsOf(text).some(variant => variant.length > 0 && list.has(variant))
}

/** The password itself, without what stands around it, with letters for the figures in it, and what it repeats. */
function variantsOf(text: string): string[] {
  const close = text.replaceAll(/[\s_.-]/g, '')
  const core = close.replaceAll(/^[^a-z]+|[^a-z]+$/g, '')
  const whole = [text, close, core, close.replaceAll(/[^a-z0-9]/g, '')]
  const all = [...whole, ...whole.map(asLetters), asLetters(close).replaceAll(/^[^a-z]+|[^a-z]+$/g, '')]
  return all.flatMap(one => [one, repeatedIn(one)])
}

const LETTER_FOR: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

const asLetters = (text: string) => [...text].map(one => LETTER_FOR[one] ?? one).join('')

const repeatedIn = (text: string) => /^(.+?)\1+$/.exec(text)?.[1] ?? ''

/** Read when it is first asked for, and kept: a few megabytes that a program with nobody choosing a password does without. */
let common: Promise<ReadonlySet<string>> | undefined

function commonPasswords(): Promise<ReadonlySet<string>> {
  common ??= readList()
  return common
}

type Lists = Pick<typeof import('@zxcvbn-ts/language-common'), 'dictionary'>

/** In the built program the package is its CommonJS self, whose exports are one object. */
async function readList(): Promise<ReadonlySet<string>> {
  const lists = (await import('@zxcvbn-ts/language-common')) as Lists & { default?: Lists }
  const { dictionary } = lists.default ?? lists
  return new Set(dictionary['passwords-common'])
}
