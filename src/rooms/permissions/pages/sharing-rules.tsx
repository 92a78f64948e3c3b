import { BackLink } from '#design/components/back-link.tsx'
import { Radios } from '#design/components/radios.tsx'
import { BothTexts } from '#platform/both-texts.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LEADERS } from '#platform/who.ts'
import { changeRules } from '../disclosure/change-rules.ts'
import { rulesOfSharing } from '../disclosure/rules.ts'

/** The service's own rules of sharing, for those who lead it. */
export const sharingRulesPage = page({
  path: '/sharing/rules',
  who: LEADERS,
  rows: true,
  acts: [pageAct(changeRules, () => '/sharing/rules')],
  async show({ form: formOf, desk }) {
    const form = formOf(changeRules)
    const rules = await rulesOfSharing(desk)
    const title = 'Rules of sharing'
    return {
      title,
      body: (
        <>
          <BackLink href="/data-protection" />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            Nothing leaves without a permission or a lawful ground. That is no rule of this page: nobody can
            change it.
          </p>
          <BothTexts form={form} labels={{ secondLook: 'A second person looks' }} />
          <Form form={form} submit="Save" version={rules?.version ?? 1}>
            <Radios
              {...field(form, 'secondLook', rules?.second_look === false ? 'no' : 'yes')}
              label="Does a second person look at what is to leave before it does?"
              hint="Somebody alone on duty may go on with a reason, which is kept and counted."
              items={[
                { value: 'yes', text: 'Yes' },
                { value: 'no', text: 'No' },
              ]}
            />
          </Form>
        </>
      ),
    }
  },
})
