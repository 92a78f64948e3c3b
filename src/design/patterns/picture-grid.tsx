import { ErrorMessage } from '../components/error-message.tsx'
import { Fieldset } from '../components/fieldset.tsx'
import { Hint } from '../components/hint.tsx'
import type { Props } from '../words.ts'

export type PictureGridProps = Props<{
  name: string
  /** The question, as a legend. */
  label: string
  hint?: string
  error?: string
  picture: { src: string; alt: string }
  rows: number
  columns: number
  /** The value of a cell, counted from 1. */
  valueOf: (row: number, column: number) => string
  /** What is ticked. */
  value?: readonly string[]
}>

/** A picture under a grid of tick boxes, each named by its row and column: to choose parts of it without a script or a mouse. */
export function PictureGrid({ name, label, hint, error, picture, rows, columns, ...own }: PictureGridProps) {
  const ticked = new Set(own.value)
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`} id={name}>
      <Fieldset legend={label} {...(described ? { describedBy: described } : {})}>
        {hint && <Hint id={`${name}-hint`}>{hint}</Hint>}
        {error && <ErrorMessage id={`${name}-error`}>{error}</ErrorMessage>}
        <div class="evenhand-picture-grid">
          <img src={picture.src} alt={picture.alt} />
          <div class="evenhand-picture-grid__cells">
            {Array.from({ length: rows * columns }, (_, at) => {
              const [row, column] = [Math.floor(at / columns) + 1, (at % columns) + 1]
              const value = own.valueOf(row, column)
              return (
                <input
                  type="checkbox"
                  name={name}
                  value={value}
                  checked={ticked.has(value)}
                  aria-label={`Row ${row}, column ${column}`}
                  title={`Row ${row}, column ${column}`}
                />
              )
            })}
          </div>
        </div>
      </Fieldset>
    </div>
  )
}
