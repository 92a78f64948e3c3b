import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Button } from '#design/components/button.tsx'
import { Input } from '#design/components/input.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LEADERS } from '#platform/who.ts'
import { decideItems } from '../access/decide-items.ts'
import { itemsToReview } from '../access/items-to-review.ts'
import { takeWordsOut } from '../access/take-words-out.ts'
import { ItemToReview } from './item-to-review.tsx'

/** Reading, ten at a time, what may tell of somebody else: what is ticked is taken out, what is not is given. */
export const reviewAccessPage = page({
  path: '/rights/access/:access/review',
  who: LEADERS,
  rows: true,
  params: z.object({
    access: z.uuid(),
    all: z.literal('yes').optional().catch(undefined),
    after: z.coerce.number().int().optional().catch(undefined),
  }),
  acts: [
    pageAct(decideItems, ({ access }) => `/rights/access/${access}/review`),
    pageAct(takeWordsOut, ({ access }) => `/rights/access/${access}/review`),
  ],
  async show({ params: { access, all, after = -1 }, of, form: formOf }) {
    const { items, waiting, hasMore, file, isOver } = await of(itemsToReview, {
      access,
      all: all === 'yes',
      after,
    })
    const [form, more] = [formOf(decideItems), formOf(takeWordsOut)]
    const title = all ? 'The answer, all of it' : 'What may tell of somebody else'
    const last = items.at(-1)
    return {
      title,
      body: (
        <>
          <BackLink href={`/rights/access/${access}`} />
          <FormErrors form={form} />
          <FormErrors form={more} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            {waiting === 0
              ? 'Nothing waits for a decision.'
              : `${waiting} wait. What is ticked is taken out; what is not is given.`}
          </p>
          {items.length === 0 && <Button href={`/rights/access/${access}`}>Go on to the answer</Button>}
          {items.length > 0 && !isOver && (
            <Form form={form} submit="I have read these: save">
              <input type="hidden" name="access" value={access} />
              <input type="hidden" name="seen" value={items.map(({ id }) => id).join(' ')} />
              {items.map(item => (
                <ItemToReview item={item} form={form} file={file} />
              ))}
            </Form>
          )}
          {all && hasMore && last && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/rights/access/${access}/review?all=yes&after=${last.place}`}>
                The next ten
              </a>
            </p>
          )}
          {!isOver && (
            <>
              <h2 class="govuk-heading-m">Somebody whom the file does not name?</h2>
              <p class="govuk-body">
                A neighbour, a friend, a witness: their name is looked for in everything.
              </p>
              <Form form={more} submit="Find these words" isLesser>
                <input type="hidden" name="access" value={access} />
                <Input
                  {...field(more, 'words')}
                  label="Words to take out"
                  autocomplete="off"
                  spellcheck={false}
                />
              </Form>
            </>
          )}
        </>
      ),
    }
  },
})
