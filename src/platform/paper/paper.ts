import type { Letter } from './letter.ts'
import { type Look, USUAL_LOOK } from './look.ts'

/** What a page answers that shows nothing but hands over a file: a letter, to be printed in the service's style. */
export class Paper {
  readonly letter: Letter
  /** The file's name without `.pdf`. It lies in a download folder that others see: it names no person. */
  readonly name: string
  readonly look: Look
  constructor(letter: Letter, name: string, look: Look = USUAL_LOOK) {
    this.letter = letter
    this.name = name
    this.look = look
  }
}
