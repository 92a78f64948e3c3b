import type { FilePerson } from '#rooms/casework'
import type { Voice } from './codes.ts'

/** As whom somebody speaks where nobody says otherwise. */
export const usualVoice = ({ kind }: Pick<FilePerson, 'kind'>): Voice =>
  kind === 'young-person' ? 'young-person' : 'parent'

/** Whether somebody may speak as this: a young person speaks for themself, and nobody else for them. */
export const maySpeakAs = ({ kind }: Pick<FilePerson, 'kind'>, voice: Voice): boolean =>
  (kind === 'young-person') === (voice === 'young-person')
