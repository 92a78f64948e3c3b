import { z } from 'zod'
import { Form } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { SET_UP } from '#platform/paths.ts'
import { enterWords } from '../enter-words.ts'
import { enteredSoFar } from '../entered-so-far.ts'
import type { ProfileName } from '../profiles.ts'
import { WordFields } from '../service-fields.tsx'
import type { SetUpDoor } from '../set-up-door.ts'
import type { Term } from '../terms.ts'
import { SetUpFrame, wayOut } from './set-up-frame.tsx'

/** First run, page three: old words or new ones; those of the chosen policy are ticked until somebody has chosen. */
export const setUpWordsPage = (door: SetUpDoor, terms: readonly Term[], profiles: readonly ProfileName[]) => {
  const act = enterWords(door)
  return page({
    path: `${SET_UP}/:code/words`,
    who: 'anyone',
    as: 'founder',
    rows: true,
    params: z.object({ code: z.string() }),
    acts: [pageAct(act, () => 'style')],
    async show({ params: { code }, desk, form: formOf }) {
      const out = await wayOut(desk, door, code)
      if (out) return out
      const { entered } = await enteredSoFar(desk)
      const form = formOf(act)
      const { olderWords = [] } = profiles.find(({ id }) => id === entered.profile) ?? {}
      const title = 'Your words'
      return {
        title,
        body: (
          <SetUpFrame
            step="words"
            title={title}
            form={form}
            why="Many words in this field changed in 2014, and families know the ones you use. Where the law is quoted, its own words stand. We have not checked whether an older word still holds in law."
          >
            <Form form={form} submit="Continue">
              <WordFields form={form} terms={terms} chosen={entered.olderWords ?? olderWords} />
            </Form>
          </SetUpFrame>
        ),
      }
    },
  })
}
