import { z } from 'zod'
import { Button } from '#design/components/button.tsx'
import { DEFAULT_STYLE } from '#design/house-style.ts'
import { Form } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LOGO, SET_UP } from '#platform/paths.ts'
import { enterStyle } from '../enter-style.ts'
import { type Entered, enteredSoFar } from '../entered-so-far.ts'
import { LogoFields } from '../logo-fields.tsx'
import type { SetUpDoor } from '../set-up-door.ts'
import { StyleFields } from '../style-fields.tsx'
import { StylePreview } from '../style-preview.tsx'
import { SetUpFrame, wayOut } from './set-up-frame.tsx'

/** First run, page four: colours, typeface and logo, with a drawing of how they look. */
export const setUpStylePage = (door: SetUpDoor) => {
  const act = enterStyle(door)
  return page({
    path: `${SET_UP}/:code/style`,
    who: 'anyone',
    as: 'founder',
    rows: true,
    params: z.object({ code: z.string() }),
    acts: [pageAct(act, ({ next }) => (next === 'look' ? 'style' : 'co-ordinator'))],
    async show({ params: { code }, desk, form: formOf }) {
      const out = await wayOut(desk, door, code)
      if (out) return out
      const { entered, savedAt } = await enteredSoFar(desk)
      const style = { ...DEFAULT_STYLE, ...withoutLogo(entered) }
      const form = formOf(act)
      const title = 'Your house style'
      return {
        title,
        body: (
          <SetUpFrame
            step="style"
            title={title}
            form={form}
            why="Families should see at once that you are not the council. Every page and letter carries these colours, this typeface and your logo."
          >
            <StylePreview
              style={style}
              name={entered.serviceName ?? 'Your service'}
              {...(entered.logo ? { logo: `${LOGO}?v=${savedAt?.getTime()}` } : {})}
            />
            <Form form={form} submit="Continue" files>
              <StyleFields form={form} style={style} />
              <LogoFields form={form} hasLogo={!!entered.logo} />
              <Button variant="secondary" name="next" value="look">
                Show me how it looks
              </Button>
            </Form>
          </SetUpFrame>
        ),
      }
    },
  })
}

/** What was entered about the style; a style's own `logo` is where a picture lies, not the picture. */
const withoutLogo = ({ brand, accent, font }: Entered) => ({
  ...(brand && { brand }),
  ...(accent && { accent }),
  ...(font && { font }),
})
