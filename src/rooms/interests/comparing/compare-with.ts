import { compareAmong, phonesIn } from '#rooms/vault'
import { type Grade, isBody, type Kind } from '../declaring/kinds.ts'
import type { DeclarationWords } from '../declaring/words.ts'
import { bodiesIn, bodyIn, canBeTheSame } from './bodies.ts'
import type { FileToCompare } from './file-to-compare.ts'
import { houseIn, postcodeIn } from './places.ts'

/** By what a declaration may mean somebody: name, phone, address, postcode, setting, agency; `-near` where it is not written the same. */
type Ground = string

/** A declaration that stands, opened. */
export interface Declared {
  readonly id: string
  readonly person: string
  readonly kind: Kind
  readonly grade: Grade
  readonly ofLeader: boolean
  readonly words: DeclarationWords
}

/** Whom or what of a file a declaration may mean: a person's id, or the case's whose setting it is. */
export interface Found {
  readonly declared: Declared
  readonly about: string
  readonly grounds: Ground[]
}

/**
 * Compares declarations with a file: names as they may be misspelt, misheard or written elsewhere, telephone numbers,
 * addresses, schools, agencies. Always all of them, so that a file without a hit takes as long as one with (C16).
 * `heard` remembers how the declared names sound, from one file to the next.
 */
export function compareWith(
  file: FileToCompare,
  heard: Heard = new Map(),
): (declared: readonly Declared[]) => Found[] {
  const ways = [
    byName(file, heard),
    byNumber(file),
    byAddress(file),
    bySetting(file, heard),
    byAgency(file, heard),
  ]
  return declared =>
    declared.flatMap(one =>
      together(
        one,
        ways.flatMap(way => way(one)),
      ),
    )
}

type Heard = Map<string, string>

interface Hit {
  readonly about: string
  readonly ground: Ground
}
type Way = (declared: Declared) => Hit[]

function together(declared: Declared, hits: readonly Hit[]): Found[] {
  const about = [...new Set(hits.map(hit => hit.about))]
  return about.map(id => ({
    declared,
    about: id,
    grounds: [...new Set(hits.filter(hit => hit.about === id).map(({ ground }) => ground))].sort(),
  }))
}

const near = (ground: string, isExact: boolean) => (isExact ? ground : `${ground}-near`)

/** Who is meant by name; also where the name stands among those who work with somebody. */
function byName({ people }: FileToCompare, heard: Heard): Way {
  const named = compareAmong(
    people.map(({ id, names }) => ({ file: id, texts: names })),
    heard,
  )
  const working = compareAmong(
    people.map(({ id, agencies }) => ({ file: id, texts: [agencies] })),
    heard,
  )
  return ({ kind, words: { name } }) => {
    const isOneWord = !/\S\s+\S/.test(name.trim())
    const hits = (by: typeof named, ground: string) =>
      by(name)
        .filter(({ isExact }) => isExact || !isOneWord)
        .map(({ file, isExact }) => ({ about: file, ground: near(ground, isExact) }))
    return isBody(kind) ? [] : [...hits(named, 'name'), ...hits(working, 'agency')]
  }
}

function byNumber({ people }: FileToCompare): Way {
  const known = people.map(({ id, phones }) => ({ id, phones: new Set(phones.flatMap(phonesIn)) }))
  return ({ words: { phone = '' } }) => {
    const asked = phonesIn(phone)
    return known
      .filter(({ phones }) => asked.some(one => phones.has(one)))
      .map(({ id }) => ({ about: id, ground: 'phone' }))
  }
}

function byAddress({ people }: FileToCompare): Way {
  const known = people.map(({ id, address }) => ({
    id,
    postcode: postcodeIn(address),
    house: houseIn(address),
  }))
  return ({ kind, words: { address = '' } }) => {
    const [postcode, house] = [postcodeIn(address), houseIn(address)]
    const met = known.flatMap(one => {
      const isStreet = house !== undefined && one.house === house
      const isElsewhere = Boolean(postcode && one.postcode && postcode !== one.postcode)
      if (isStreet && !isElsewhere) return [{ about: one.id, ground: 'address' }]
      return postcode && one.postcode === postcode ? [{ about: one.id, ground: 'postcode' }] : []
    })
    return isBody(kind) ? [] : met
  }
}

function bySetting({ people, settings }: FileToCompare, heard: Heard): Way {
  const texts = [...people.map(({ id, setting }) => ({ id, text: setting })), ...settings]
  return byBody(texts, 'setting', heard)
}

const byAgency = ({ people }: FileToCompare, heard: Heard): Way =>
  byBody(
    people.map(({ id, agencies }) => ({ id, text: agencies })),
    'agency',
    heard,
  )

/** Places are compared by their own words, as they may be misspelt, and by what kind of place they are. */
function byBody(texts: readonly { id: string; text: string }[], ground: string, heard: Heard): Way {
  const known = texts.flatMap(({ id, text }) => bodiesIn(text).map(body => ({ id, body })))
  const compare = compareAmong(
    known.map(({ body }, at) => ({ file: String(at), texts: [body.words.join(' ')] })),
    heard,
  )
  return ({ words: { name, organisation } }) =>
    [name, organisation ?? ''].filter(Boolean).flatMap(asked => {
      const body = bodyIn(asked)
      return compare(body.words.join(' ')).flatMap(({ file, isExact }) => {
        const one = known[Number(file)]
        if (!one || !canBeTheSame(body, one.body) || one.body.words.length > body.words.length + 1) return []
        const isSame = isExact && one.body.words.length === body.words.length
        return [{ about: one.id, ground: near(ground, isSame) }]
      })
    })
}
