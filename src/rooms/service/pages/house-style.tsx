import { BothTexts } from '#platform/both-texts.tsx'
import { Form, FormErrors } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { changeHouseStyle } from '../change-house-style.ts'
import { LogoFields } from '../logo-fields.tsx'
import { standingService } from '../standing-service.ts'
import { StyleFields } from '../style-fields.tsx'

/** The service's colours, typeface and logo, on every page and letter from then on. */
export const houseStylePage = page({
  path: '/service/house-style',
  who: LEADERS,
  rows: true,
  navigation: { label: 'House style', order: 85 },
  acts: [pageAct(changeHouseStyle, () => '/service/house-style')],
  async show({ desk, form: formOf }) {
    const standing = await standingService(desk)
    if (!standing) return refuse(notFound)
    const form = formOf(changeHouseStyle)
    const title = 'House style'
    return {
      title,
      body: (
        <>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <BothTexts
            form={form}
            labels={{ brand: 'Main colour', accent: 'Second colour', font: 'Typeface' }}
          />
          <p class="govuk-body">
            <a class="govuk-link" href="/service/house-style/letter">
              See a test letter in this style
            </a>
          </p>
          <Form form={form} submit="Save" version={standing.version} files>
            <StyleFields form={form} style={standing.style} />
            <LogoFields form={form} hasLogo={standing.has_logo} />
          </Form>
        </>
      ),
    }
  },
})
