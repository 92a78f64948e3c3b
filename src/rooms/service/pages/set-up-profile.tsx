import { z } from 'zod'
import { Radios } from '#design/components/radios.tsx'
import { Form, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { SET_UP } from '#platform/paths.ts'
import { enterProfile } from '../enter-profile.ts'
import { enteredSoFar } from '../entered-so-far.ts'
import type { ProfileName } from '../profiles.ts'
import type { SetUpDoor } from '../set-up-door.ts'
import { SetUpFrame, wayOut } from './set-up-frame.tsx'

/** First run, page two: which impartiality policy the service works under. */
export const setUpProfilePage = (door: SetUpDoor, profiles: readonly ProfileName[]) => {
  const act = enterProfile(door)
  return page({
    path: `${SET_UP}/:code/profile`,
    who: 'anyone',
    as: 'founder',
    rows: true,
    params: z.object({ code: z.string() }),
    acts: [pageAct(act, () => 'words')],
    async show({ params: { code }, desk, form: formOf }) {
      const out = await wayOut(desk, door, code)
      if (out) return out
      const { entered } = await enteredSoFar(desk)
      const form = formOf(act)
      const title = 'Your impartiality policy'
      return {
        title,
        body: (
          <SetUpFrame
            step="profile"
            title={title}
            form={form}
            why="The policy is what you promise families. The program refuses what it forbids, and shows the group that oversees you how each promise is kept."
          >
            <Form form={form} submit="Continue">
              <Radios
                {...field(form, 'profile', entered.profile)}
                label="Which policy do you work under?"
                hint="Five are ready. Choose the one nearest to yours."
                items={profiles.map(({ id, name, group, namesGroup, host }) => ({
                  value: id,
                  text: name,
                  hint: namesGroup
                    ? `The ${group} oversees the service, which is run by ${HOSTS[host] ?? host}.`
                    : `The service is run by ${HOSTS[host] ?? host}. The policy names no group.`,
                }))}
              />
            </Form>
          </SetUpFrame>
        ),
      }
    },
  })
}

const HOSTS: Readonly<Record<string, string>> = {
  council: 'the council, at arm’s length',
  'voluntary organisation': 'a voluntary organisation',
}
