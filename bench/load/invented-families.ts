import { chance } from '../../src/demo/chance.ts'

/** A family that nobody has: who they are, and what was said at each contact. */
export interface InventedFamily {
  callerName: string
  childName: string
  phone: string
  contacts: string[]
}

/** How many contacts each tenth family has: as many as the page of a file shows. */
export const BUSY = 20

/** Families made up from a seed: every tenth has twenty contacts, the others three or four; five on the average. */
export function* inventedFamilies(count: number, seed: number): Generator<InventedFamily> {
  const random = chance(seed)
  const any = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  for (let n = 0; n < count; n++) {
    const surname = any(STARTS) + any(ENDS)
    const contacts = n % 10 === 0 ? BUSY : n % 3 === 0 ? 4 : 3
    yield {
      callerName: `${any(FIRST)} ${surname}`,
      childName: `${any(FIRST)} ${surname}`,
      phone: `01632 ${String(960000 + n).slice(-6)}`,
      contacts: Array.from({ length: contacts }, () => sentences(any, 1 + Math.floor(random() * 6))),
    }
  }
}

const sentences = (any: (list: readonly string[]) => string, count: number) =>
  Array.from({ length: count }, () => any(SENTENCES)).join(' ')

const FIRST =
  'Ada Amir Bela Bruno Cleo Dara Edna Esme Femi Gwen Hana Ines Ivo Jana Kofi Lena Maya Milo Nadia Olga Omar Petra Rosa Sami Theo Uma Vera Wanda Yusuf Zara'.split(
    ' ',
  )
const STARTS =
  'Alder Birch Calder Dun Elm Fen Gars Hazel Ives Kern Lark Mar New Oak Pen Quill Row Stan Thorn Wick'.split(
    ' ',
  )
const ENDS =
  'by den field ford gate ham hurst land ley mere more ridge shaw son stead stone ton wall well wood'.split(
    ' ',
  )
const SENTENCES = [
  'The school has said that the plan will be reviewed after half term.',
  'They would like to know what happens at the meeting and who may come with them.',
  'We went through the options and left the choice with them.',
  'The letter came on Friday and they are not sure what it asks of them.',
  'They have a place in mind and want to see it before they answer.',
  'We agreed to send the leaflet about transport and to speak again next week.',
]
