/** A school, nursery or agency by what tells it from others: its own words, and what kind of place it is. */
interface Body {
  readonly words: readonly string[]
  readonly kinds: ReadonlySet<string>
}

/** Words that many places have in their names, and which kind of place they say it is. */
const KIND_OF: Readonly<Record<string, string>> = {
  ...of('primary', 'primary infant infants junior juniors first'),
  ...of('secondary', 'secondary high upper grammar comprehensive'),
  ...of('nursery', 'nursery preschool playgroup kindergarten creche'),
  ...of('college', 'college sixth form'),
  ...of('council', 'council authority'),
}
const COMMON = new Set(
  'school schools academy the of and for a at ce c e cofe church england rc catholic roman community voluntary aided controlled trust special service services team centre'.split(
    ' ',
  ),
)

function of(kind: string, words: string): Record<string, string> {
  return Object.fromEntries(words.split(' ').map(word => [word, kind]))
}

/** A name of a place taken apart. Saint and St are the same, so are pre-school and preschool. */
export function bodyIn(text: string): Body {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const joined = plain.replaceAll(/['’.]/g, '').replaceAll(/pre-school/g, 'preschool')
  const all = joined.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const written = all.map(word => (word === 'saint' ? 'st' : word))
  const words = written.filter(word => !COMMON.has(word) && !(word in KIND_OF))
  return {
    words: words.length > 0 ? words : written,
    kinds: new Set(written.flatMap(word => KIND_OF[word] ?? [])),
  }
}

/** What stands between two places in one text, such as "CAMHS; social worker (Fenbridge Council)". */
export const bodiesIn = (text: string): Body[] =>
  text
    .split(/[;,\n()/:]+/)
    .map(bodyIn)
    .filter(({ words }) => words.length > 0)

/** Whether two names mean the same place as far as their kinds go: a primary school is no high school. */
export const canBeTheSame = (one: Body, other: Body): boolean =>
  one.kinds.size === 0 || other.kinds.size === 0 || [...one.kinds].some(kind => other.kinds.has(kind))
