import { classNames } from '../class-names.ts'
import { type Messages, messageAttributes } from '../messages.ts'
import type { Props } from '../words.ts'
import { Button } from './button.tsx'
import type { FieldProps } from './field.tsx'
import { Input } from './input.tsx'

export type PasswordInputProps = FieldProps &
  Props<{
    value?: string
    /** `new-password` where one is chosen. */
    autocomplete?: string
    disabled?: boolean
    /** Wording of the button and of what is read out, by govuk-frontend's keys (`show-password`, …). */
    messages?: Messages
    buttonClass?: string
  }>

/** A password with a button that shows it (with scripts only; the button stays hidden without them). */
export function PasswordInput(props: PasswordInputProps) {
  const { name, id = name, messages, buttonClass, group, autocomplete = 'current-password', ...rest } = props
  const attributes = {
    'data-module': 'govuk-password-input',
    ...messageAttributes(messages),
    ...group?.attributes,
  }
  const after = (
    <>
      <ShowButton id={id} messages={messages} class={buttonClass} />
      {group?.after}
    </>
  )
  return (
    <Input
      {...rest}
      id={id}
      name={name}
      type="password"
      spellcheck={false}
      autocapitalize="none"
      autocomplete={autocomplete}
      class={classNames('govuk-password-input__input', 'govuk-js-password-input-input', rest.class)}
      wrapperClass="govuk-password-input__wrapper"
      group={{ ...group, class: classNames('govuk-password-input', group?.class), attributes, after }}
    />
  )
}

function ShowButton({
  id,
  messages,
  class: extra,
}: {
  id: string
  messages: Messages | undefined
  class: string | undefined
}) {
  return (
    <Button
      type="button"
      variant="secondary"
      class={classNames('govuk-password-input__toggle', 'govuk-js-password-input-toggle', extra)}
      attributes={{
        'aria-controls': id,
        'aria-label': String(messages?.['show-password-aria-label'] ?? 'Show password'),
        hidden: true,
      }}
    >
      {String(messages?.['show-password'] ?? 'Show')}
    </Button>
  )
}
