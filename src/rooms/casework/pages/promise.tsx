import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Button } from '#design/components/button.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LOG_CALL } from '#platform/paths.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keepPromise } from '../calls/keep-promise.ts'
import { letGoPromise } from '../calls/let-go-promise.ts'
import { PromiseStanding } from '../calls/promise-standing.tsx'
import { PROMISE_WORDS, promiseState } from '../calls/promise-state.ts'
import { promiseToSettle } from '../calls/promise-to-settle.ts'

/** A promise to a family: keep it with a contact, say that it is kept, or let it go with a reason. */
export const promisePage = page({
  path: '/promises/:promise',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ promise: z.uuid() }),
  acts: [
    pageAct(keepPromise, ({ file }) => `/families/${file}`),
    pageAct(letGoPromise, ({ file }) => `/families/${file}`),
  ],
  async show({ params: { promise }, of, form: formOf, desk }) {
    const [keep, letGo] = [formOf(keepPromise), formOf(letGoPromise)]
    const { file, reference, kind, owner, times } = await of(promiseToSettle, { promise })
    const state = promiseState(times, desk.now)
    const isOpen = state !== 'kept' && state !== 'let-go'
    const title = `A promise to ${reference}`
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}`} />
          <FormErrors form={keep} />
          <FormErrors form={letGo} />
          <h1 class="govuk-heading-l">{title}</h1>
          <SummaryList
            rows={[
              { key: 'What', value: PROMISE_WORDS[kind] },
              {
                key: 'How it stands',
                value: <PromiseStanding times={times} now={desk.now} />,
              },
              { key: 'Whose', value: owner ?? 'The whole team’s' },
            ]}
          />
          {isOpen && (
            <>
              <Button href={`${LOG_CALL}?file=${file}`}>Log the call that keeps it</Button>
              <Form form={keep} submit="It is kept" />
              <h2 class="govuk-heading-m">Let it go</h2>
              <Form form={letGo} submit="Let it go">
                <Textarea {...field(letGo, 'reason')} label="Why is it not kept?" rows={3} spellcheck />
              </Form>
            </>
          )}
        </>
      ),
    }
  },
})
