import { classNames } from '../class-names.ts'
import type { Attributes, Props, Words } from '../words.ts'

export type ButtonProps = Props<{
  /** `secondary` for the lesser act on a page, `warning` for what cannot be undone, `inverse` on a dark ground. */
  variant?: 'secondary' | 'warning' | 'inverse'
  type?: 'submit' | 'button' | 'reset'
  name?: string
  value?: string
  disabled?: boolean
  /** Makes it a link that looks like a button. */
  href?: string
  /** The first step of a journey: with an arrow. */
  isStart?: boolean
  /** Takes only the first of two quick presses. */
  preventDoubleClick?: boolean
  id?: string
  class?: string
  attributes?: Attributes
  children: Words
}>

/** A button, or with `href` a link that looks like one. It submits its form unless `type` says otherwise. */
export function Button({ children, isStart, ...props }: ButtonProps) {
  const words = isStart && typeof children === 'object' ? <span>{children}</span> : children
  return (
    <Shell {...props} isStart={isStart}>
      {words}
      {isStart && <StartIcon />}
    </Shell>
  )
}

/** As govuk-frontend says it: a link that looks like a button is announced and used (space bar) as one. */
const LINK_AS_BUTTON = { role: 'button', draggable: false } as const

function Shell({ children, ...props }: ButtonProps) {
  const common = { class: look(props), 'data-module': 'govuk-button', ...props.attributes, id: props.id }
  if (props.href)
    return (
      <a href={props.href} {...LINK_AS_BUTTON} {...common}>
        {children}
      </a>
    )
  return (
    <button type={props.type ?? 'submit'} {...own(props)} {...common}>
      {children}
    </button>
  )
}

function look({ variant, isStart, class: extra }: Omit<ButtonProps, 'children'>): string | undefined {
  return classNames(
    'govuk-button',
    variant && `govuk-button--${variant}`,
    extra,
    isStart && 'govuk-button--start',
  )
}

function own({ name, value, disabled, preventDoubleClick }: Omit<ButtonProps, 'children'>): Attributes {
  return {
    value: value || undefined,
    name: name || undefined,
    disabled,
    'aria-disabled': disabled ? 'true' : undefined,
    'data-prevent-double-click': preventDoubleClick === undefined ? undefined : String(preventDoubleClick),
  }
}

function StartIcon() {
  return (
    <svg
      class="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  )
}
