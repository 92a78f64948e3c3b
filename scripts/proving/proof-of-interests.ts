import { proveInterests } from '../prove-interests.ts'
import type { Proof } from './proof.ts'

const DECLARATIONS = 200
const PEOPLE = 36_000
const MOST_MS = 50

/** Interests are compared before anybody is given a family, and quickly enough to be compared every time. */
export const proofOfInterests: Proof = {
  name: 'interests',
  claim: `One family against ${DECLARATIONS} declarations, and one new declaration against ${PEOPLE} people, are compared within ${MOST_MS} ms of processor time at the 99th of 100; whoever is declared by name is found.`,
  full: 2_000,
  small: 40,
  async show(count, seed) {
    const { file, declaration, opening, ...seen } = await proveInterests({
      ...{ count, seed, declarations: DECLARATIONS, people: count < 1_000 ? PEOPLE / 100 : PEOPLE },
    })
    const ms = (time: number) => `${time.toFixed(1)} ms`
    const isQuick = file.worst <= MOST_MS && declaration.worst <= MOST_MS
    return {
      held: seen.found === seen.planted && (isQuick || count < 1_000),
      figures: [
        `One family against all declarations: ${ms(file.middle)} in the middle, ${ms(file.worst)} at the 99th of 100.`,
        `One new declaration against all people: ${ms(declaration.middle)} in the middle, ${ms(declaration.worst)} at the 99th of 100.`,
        `Opening the ${DECLARATIONS} declarations, once for as long as the program remembers names: ${ms(opening)}.`,
        `${seen.found} of ${seen.planted} families with somebody declared were found; of ${seen.strangers} others ${seen.asked} would be asked about, for names that are near.`,
      ],
    }
  },
}
