import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Somebody of the crowd among whom names are sought. */
export interface Face {
  readonly file: string
  readonly name: string
  readonly phone: string
}

/** So many people with common names: two of a family, weighted as names are; every fifth has a second name. */
export function crowd(count: number, chance: () => number): Face[] {
  const origins = readOrigins()
  const faces: Face[] = []
  while (faces.length < count) {
    const origin = pick(origins, chance)
    const surname = surnameFrom(origin, chance)
    const file = `family-${faces.length}`
    for (const phone of [phoneBy(chance), '']) {
      const second = chance() < 0.2 ? ` ${common(origin.given, chance)}` : ''
      faces.push({ file, name: `${common(origin.given, chance)}${second} ${surname}`, phone })
    }
  }
  return faces
}

interface Origin {
  readonly share: number
  readonly given: readonly string[]
  readonly surnames: readonly string[]
}

function readOrigins(): Origin[] {
  const text = readFileSync(join(import.meta.dirname, '../src/rooms/vault/names/testdata/crowd.txt'), 'utf8')
  return text
    .split(/^share /m)
    .slice(1)
    .map(part => {
      const [share = '', given = '', surnames = ''] = part.split('\n')
      return {
        share: Number(share),
        given: given.split(' ').slice(1),
        surnames: surnames.split(' ').slice(1),
      }
    })
}

function pick(origins: readonly Origin[], chance: () => number): Origin {
  let left = chance() * origins.reduce((sum, { share }) => sum + share, 0)
  for (const origin of origins) {
    left -= origin.share
    if (left < 0) return origin
  }
  throw new Error('The shares of the crowd are wrong.')
}

/** The first of a list are the most frequent, by a power law. */
const common = (list: readonly string[], chance: () => number): string =>
  list[Math.floor(list.length * chance() ** 2)] ?? ''

/** A third have one of the many rare surnames, one in twenty a double one. */
function surnameFrom({ surnames, share }: Origin, chance: () => number): string {
  const one = share > 50 && chance() < 0.35 ? rare(chance) : common(surnames, chance)
  return chance() < 0.05 ? `${one}-${common(surnames, chance)}` : one
}

const rare = (chance: () => number): string => common(PLACES, chance) + common(ENDS, chance)

const phoneBy = (chance: () => number): string =>
  `${chance() < 0.7 ? '07700' : '01632'} ${Math.floor(chance() * 1_000_000)
    .toString()
    .padStart(6, '0')}`

const PLACES =
  'Ash Alder Ald Ack Apple Bald Barn Bar Beck Birch Black Brad Bram Bran Brig Brock Brom Broom Buck Burl Cal Cam Carl Cart Cas Chad Chal Charl Ches Clay Clif Clop Col Cop Cors Cot Cran Craw Cul Dal Dar Den Dor Dray Dun Eccle Ed Eg El Ems Er Ever Farn Fen Flax Ful Gal Gar Gis Glad Gold Gran Gray Grim Had Hal Ham Har Has Hat Haw Hazel Hel Hem Hes Hol Hop Hor Hux Il Inger Kel Kes Kib Kil Kings Kirk Knap Lamb Lang Led Leigh Lever Lin Lit Lock Long Lud Mal Mar Mel Mid Mil Mit Mor Nes New Nor Oak Or Os Pem Pen Pick Pil Pres Quar Rad Ral Ram Raven Red Rip Rock Rom Rough Rush Rut San Sax Sea Sed Sel Shaf Shal Sher Ship Shut Silver Skel Sned Som Spal Stain Stam Stan Stock Stough Strat Sud Sut Swin Tad Tan Tat Thorn Thur Till Tol Tod Trow Tun Twy Up Wad Wake Wal Wan War Wat Wed Wel West Wether Whar Whit Wick Wil Win Wood Wool Wor Wy Yar Yel'.split(
    ' ',
  )
const ENDS =
  'ton ley ham ford well worth wood bury field by den stone ridge more land burn shaw thorpe wick man son hurst house gate bridge combe dale head croft comb sett wright stead ster mere ings ard ell away smith good stow yard row ox bank ock am ow er ett in kin'.split(
    ' ',
  )
