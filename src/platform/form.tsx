import { Button } from '#design/components/button.tsx'
import { DraftNotice } from '#design/components/draft-notice.tsx'
import { ErrorSummary } from '#design/components/error-summary.tsx'
import type { Words } from '#design/words.ts'
import { timeInWords } from '#platform/clock.ts'
import type { Faults } from '#platform/read-input.ts'
import { type Conflict, changedMeanwhile, type Refusal } from '#platform/refusal.ts'

/** A form as it stands: what was typed so far, what is wrong with it, and what somebody else saved meanwhile. */
export interface FormState {
  readonly command: string
  readonly action: string
  readonly token: string
  readonly typed: Readonly<Record<string, unknown>>
  readonly faults: Faults
  readonly refusal?: Refusal
  readonly conflict?: Conflict
  /** Its act was just done, and the page is shown again. */
  readonly isDone?: true
  /** Set when this form was filled from a draft: when that was saved. */
  readonly draftSavedAt?: Date
  /** Where the form's text is saved while somebody types; only for people who are signed in. */
  readonly autosaveUrl?: string
}

/** The properties of one field: spread them into an input. `stored` is what the records hold, shown until something is typed. */
export function field(form: FormState, name: string, stored?: string) {
  const typed = form.typed[name]
  const value = typeof typed === 'string' ? typed : isFilled(form) ? '' : stored
  const isShown = value !== undefined && !/password/i.test(name)
  return { id: name, name, ...(isShown ? { value } : {}), ...fault(form, name) }
}

/** The same for tick boxes: which of them are ticked. */
export function ticks(form: FormState, name: string, stored: readonly string[] = []) {
  const typed = form.typed[name]
  const value = typed === undefined ? (isFilled(form) ? [] : [...stored]) : [typed].flat().map(String)
  return { id: name, name, value, ...fault(form, name) }
}

/** What is wrong with a field: a fault in what was typed, or a refusal that is about it. */
function fault({ faults, refusal }: FormState, name: string): { error?: string } {
  const error = faults[name] ?? (refusal?.field === name ? refusal.sentence : undefined)
  return error ? { error } : {}
}

const isFilled = (form: FormState) => Object.keys(form.typed).length > 0

/** Everything that must be mended, for the summary at the top of the page and the word "Error" in its title. */
export function errorsOf(
  form: Pick<FormState, 'faults' | 'refusal' | 'conflict'>,
): { text: string; href?: string }[] {
  if (form.conflict) return [{ text: changedMeanwhile.sentence, href: `#${BOTH_TEXTS}` }]
  const faults = Object.entries(form.faults).map(([name, text]) => ({ text, href: `#${name}` }))
  if (!form.refusal || faults.length > 0) return faults
  const { sentence, field: about } = form.refusal
  return [{ text: sentence, ...(about ? { href: `#${about}` } : {}) }]
}

/** Where `KeptText` of the design shows what somebody else saved. */
const BOTH_TEXTS = 'kept-text-title'

/** The error summary of a form, above the page's heading; nothing while there is nothing to mend. */
export function FormErrors({ form }: { form: FormState }) {
  const errors = errorsOf(form)
  return errors.length > 0 ? <ErrorSummary errors={errors} /> : null
}

/**
 * A form that posts one command: its token, its autosave, and one clear button. What is typed is kept by us and not by the
 * browser, whose folder others may read who have the same device (T10).
 */
export function Form(props: {
  form: FormState
  submit: string
  children?: Words
  /** The record's version, when the form edits one: two people's texts never overwrite each other. */
  version?: number
  /** A second button (`Instead`). */
  instead?: Words
  /** Beside a form that more people come for. */
  isLesser?: true
  /** Whether files are sent with it. */
  files?: true
  /** Pressed without a connection, it waits for one with what was typed (wait-for-line.ts): for forms used on the way. */
  waits?: true
}) {
  const { form } = props
  const version = versionOf(form, props.version)
  return (
    <form
      method="post"
      action={form.action}
      autocomplete="off"
      novalidate
      {...autosave(form)}
      {...encoding(props.files)}
      {...waiting(props.waits)}
    >
      <input type="hidden" name="_form" value={form.token} />
      <input type="hidden" name="_act" value={form.command} />
      {version !== undefined && <input type="hidden" name="version" value={String(version)} />}
      {props.children}
      <div class="evenhand-form-end">
        <Button {...(props.isLesser ? { variant: 'secondary' } : {})}>{props.submit}</Button>
        {props.instead}
        {props.waits && <p class="evenhand-draft__status" role="status" data-waiting-status />}
        {form.autosaveUrl && (
          <DraftNotice {...(form.draftSavedAt ? { savedAt: timeInWords(form.draftSavedAt) } : {})} />
        )}
      </div>
    </form>
  )
}

/**
 * What was typed keeps the version it was typed over, also as a draft or after an error, until a conflict has shown
 * what stands now: otherwise an old text would silently replace a newer one.
 */
function versionOf(
  { conflict, typed }: FormState,
  standing: number | undefined,
): string | number | undefined {
  if (standing === undefined) return undefined
  return conflict?.version ?? (typeof typed.version === 'string' ? typed.version : standing)
}

/**
 * A button that shows the form again as it is typed, without carrying anything out: to find, or to see what a choice
 * brings with it. With scripts only the parts named in `renews` are fetched (renew-parts.ts); `quiet` buttons are then
 * not shown, because their field does the same while somebody types.
 */
export function Look(props: { form: FormState; renews: string; quiet?: true; children: Words }) {
  const [part = ''] = props.renews.split(' ')
  return (
    <button
      type="submit"
      class={`govuk-button govuk-button--secondary${props.quiet ? ' evenhand-look--quiet' : ''}`}
      name="_look"
      value={part}
      formaction={`${props.form.action}#${part}`}
      data-renews={props.renews}
    >
      {props.children}
    </button>
  )
}

/**
 * A second button of a form, that does another of the page's acts with the same fields; `form` is that act's. It stands
 * after the first, which is the one that the Enter key presses.
 */
export function Instead({ form, children }: { form: FormState; children: Words }) {
  return (
    <button
      type="submit"
      class="govuk-button govuk-button--secondary"
      name="_instead"
      value={`${form.command} ${form.token}`}
    >
      {children}
    </button>
  )
}

const autosave = (form: FormState) => (form.autosaveUrl ? { 'data-autosave-url': form.autosaveUrl } : {})

const waiting = (waits: true | undefined) => (waits ? { 'data-waits': 'yes' } : {})

const encoding = (files: true | undefined) => (files ? { enctype: 'multipart/form-data' } : {})
