import type { ShownClause, ShownFinding } from '../assess/shown.ts'
import { figureInWords } from '../figure-in-words.ts'

/** The one figure that matters: the first one of the control that stands worst. */
export function mainFigure({ findings, state }: ShownClause): string {
  const needed = findings.filter(({ isBeside }) => !isBeside)
  const worst = needed.find(one => one.state === state && one.figures.length > 0)
  const [figure] = (worst ?? needed.find(({ figures }) => figures.length > 0))?.figures ?? []
  return figure ? figureInWords(figure) : ''
}

/** All figures of a control. */
export const Figures = ({ of }: { of: ShownFinding }) => (
  <>
    {of.figures.length > 0 && (
      <ul class="govuk-list govuk-list--bullet">
        {of.figures.map(figure => (
          <li>{figureInWords(figure)}</li>
        ))}
        {of.refused !== undefined && (
          <li>{of.refused} times the product refused what would have broken it</li>
        )}
      </ul>
    )}
    {of.declared && <p class="govuk-body evenhand-words">{of.declared.says}</p>}
  </>
)
