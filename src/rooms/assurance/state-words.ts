import type { ControlState } from '#platform/control.ts'

/** How a promise stands, in words and by a shape; never by colour alone. */
export const STATE_WORDS: Readonly<
  Record<
    ControlState,
    { words: string; shape: string; colour: 'green' | 'orange' | 'red' | 'grey' | 'teal'; means: string }
  >
> = {
  met: { words: 'Met', shape: '●', colour: 'green', means: 'The records show that the promise is kept.' },
  declared: {
    words: 'Declared',
    shape: '◇',
    colour: 'teal',
    means: 'Somebody who leads the service says so; the product cannot see it.',
  },
  'at-risk': {
    words: 'At risk',
    shape: '◐',
    colour: 'orange',
    means: 'It is kept less often than it should be, or the evidence is getting old.',
  },
  breached: { words: 'Breached', shape: '▲', colour: 'red', means: 'The records show that it was not kept.' },
  'no-evidence': {
    words: 'No evidence',
    shape: '○',
    colour: 'grey',
    means: 'Nothing was recorded yet that would show it either way.',
  },
  'not-built': {
    words: 'Not built yet',
    shape: '–',
    colour: 'grey',
    means: 'The part of the product that would show it does not exist yet.',
  },
}
