import { z } from 'zod'
import { Input } from '#design/components/input.tsx'
import { PasswordInput } from '#design/components/password-input.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { Form, field } from '#platform/form.tsx'
import { Elsewhere, page, pageAct } from '#platform/page.ts'
import { SET_UP, SHEETS } from '#platform/paths.ts'
import { type Entered, enteredSoFar } from '../entered-so-far.ts'
import type { ProfileName } from '../profiles.ts'
import type { SetUpDoor } from '../set-up-door.ts'
import { setUpService } from '../set-up-service.ts'
import { openStep } from '../set-up-steps.ts'
import { SetUpFrame, wayOut } from './set-up-frame.tsx'

/** First run, last page: who leads the service. From here on it is real. */
export const setUpCoordinatorPage = (door: SetUpDoor, profiles: readonly ProfileName[]) => {
  const act = setUpService(door)
  return page({
    path: `${SET_UP}/:code/co-ordinator`,
    who: 'anyone',
    as: 'founder',
    rows: true,
    params: z.object({ code: z.string() }),
    acts: [pageAct(act, () => SHEETS)],
    async show({ params: { code }, desk, form: formOf }) {
      const out = await wayOut(desk, door, code)
      if (out) return out
      const { entered } = await enteredSoFar(desk)
      const open = openStep(entered)
      if (open !== 'co-ordinator') return new Elsewhere(open)
      const form = formOf(act)
      const title = 'Your co-ordinator'
      return {
        title,
        body: (
          <SetUpFrame
            step="co-ordinator"
            title={title}
            form={form}
            why="Somebody must lead the service, invite the others, and hold the first key to families’ files. Nobody else can give that key: not the council, not whoever runs the machine."
          >
            <Summary entered={entered} profiles={profiles} />
            <Form form={form} submit="Set up the service">
              <Input {...field(form, 'coordinatorName')} label="Name" autocomplete="name" />
              <Input
                {...field(form, 'address')}
                label="E-mail address"
                hint="The co-ordinator’s own, to sign in with."
                type="email"
                autocomplete="username"
                spellcheck={false}
              />
              <PasswordInput
                {...field(form, 'password')}
                label="Password"
                hint="12 characters or more. It also unlocks the key to families’ files, so nobody can look it up or reset it for you."
                autocomplete="new-password"
              />
            </Form>
          </SetUpFrame>
        ),
      }
    },
  })
}

function Summary({ entered, profiles }: { entered: Entered; profiles: readonly ProfileName[] }) {
  const policy = profiles.find(({ id }) => id === entered.profile)?.name
  const change = (href: string, hiddenText: string) => [{ href, text: 'Change', hiddenText }]
  return (
    <SummaryList
      rows={[
        { key: 'Service', value: entered.serviceName ?? '', actions: change('service', 'the service') },
        { key: 'Policy', value: policy ?? '', actions: change('profile', 'the policy') },
        {
          key: 'Older words',
          value: entered.olderWords?.length ? `${entered.olderWords.length} chosen` : 'None',
          actions: change('words', 'the words'),
        },
        {
          key: 'House style',
          value: `${entered.brand} and ${entered.accent}${entered.logo ? ', with a logo' : ''}`,
          actions: change('style', 'the house style'),
        },
      ]}
    />
  )
}
