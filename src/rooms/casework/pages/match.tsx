import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { Radios } from '#design/components/radios.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LEADERS } from '#platform/who.ts'
import { bars, DeclarationCard } from '#rooms/interests'
import type { FileKeeper } from '#rooms/vault'
import { judgeMatch } from '../interests/judge-match.ts'
import { matchToJudge } from '../interests/match-to-judge.ts'
import { openFile } from '../open-file.ts'
import { Whom } from './matches.tsx'

/** One match, both sides beside each other, and the judgement of somebody who leads. */
export const matchPage = (keepers: readonly FileKeeper[]) => {
  const judge = judgeMatch(keepers)
  return page({
    path: '/interests/matches/:match',
    who: LEADERS,
    rows: true,
    params: z.object({ match: z.uuid() }),
    acts: [pageAct(judge, () => '/interests/matches')],
    async show({ params, of, form: formOf }) {
      const { line, declaration, meant, cases } = await of(matchToJudge, params)
      // Of the family's side somebody reads here; that they looked stands with the file, as for everybody who opens it.
      if (line.family) await of(openFile, { file: line.thing })
      const form = formOf(judge)
      const title = 'Is it them?'
      return {
        title,
        body: (
          <>
            <BackLink href="/interests/matches" />
            <FormErrors form={form} />
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="govuk-body-l">
              {line.workerName} may have an interest in <Whom line={line} />:{' '}
              {line.groundWords.join('; ').toLowerCase()}.
            </p>
            <h2 class="govuk-heading-m">What {line.workerName} declared</h2>
            {declaration && <DeclarationCard declaration={declaration} />}
            <h2 class="govuk-heading-m">Whom it may mean</h2>
            {meant.length > 0 ? (
              <SummaryList
                rows={meant.map(([key, says]) => ({ key, value: <bdi data-typed>{says}</bdi> }))}
              />
            ) : (
              <p class="govuk-body">They are not in the file any more, or it is not open to you.</p>
            )}
            {line.standing === 'possible' ? (
              <Judge
                form={form}
                match={line.id}
                isBar={bars(line.grade) && !line.isRequest}
                cases={cases}
                worker={line.workerName}
              />
            ) : (
              <InsetText>This was judged already.</InsetText>
            )}
          </>
        ),
      }
    },
  })
}

function Judge(props: { form: FormState; match: string; isBar: boolean; cases: number; worker: string }) {
  const { form, match, isBar, cases, worker } = props
  return (
    <Form form={form} submit="Save the decision">
      <input type="hidden" name="match" value={match} />
      <Radios
        {...field(form, 'standing')}
        label="Does the declaration mean this family?"
        items={[
          {
            value: 'confirmed',
            text: 'Yes, it is them',
            hint: isBar
              ? `${worker} may not work with them, and is shut out of the file`
              : `${worker} works with them only where somebody who leads gives a reason`,
          },
          {
            value: 'dismissed',
            text: 'No, it is somebody else',
            hint: 'They may work with the family like anybody',
          },
        ]}
      />
      {isBar && cases > 0 && (
        <Radios
          {...field(form, 'when', 'after-hand-over')}
          label={`If it is them: ${worker} works on ${cases === 1 ? 'a case' : `${cases} cases`} of this family. When are they shut out?`}
          items={[
            {
              value: 'after-hand-over',
              text: 'Once the case is in other hands',
              hint: 'You hand it over, and then press the button in the list',
            },
            { value: 'now', text: 'Now', hint: 'The case waits on everybody’s Today for another worker' },
          ]}
        />
      )}
      <Textarea
        {...field(form, 'words')}
        label="How do you know?"
        hint="Sealed with the file."
        rows={3}
        spellcheck
      />
    </Form>
  )
}
