import { classNames } from '../class-names.ts'
import { type Messages, messageAttributes } from '../messages.ts'
import type { Attributes, Props } from '../words.ts'
import { Hint } from './hint.tsx'
import { Textarea, type TextareaProps } from './textarea.tsx'

export type CharacterCountProps = TextareaProps &
  Props<{
    maxLength?: number
    maxWords?: number
    countType?: 'characters' | 'words' | 'graphemes' | (string & {})
    /** Percentage of the limit from which the count is shown. */
    threshold?: number
    /** The sentence under the field; `%{count}` stands for the limit. */
    limitText?: string
    messages?: Messages
    messageClass?: string
  }>

/** A textarea that says how much room is left. Without scripts the limit stands below it as a sentence. */
export function CharacterCount(props: CharacterCountProps) {
  const {
    name,
    id = name,
    maxLength,
    maxWords,
    threshold,
    limitText,
    messages,
    messageClass,
    group,
    ...rest
  } = props
  const countType = props.countType ?? (maxWords ? 'words' : undefined)
  const attributes: Attributes = {
    'data-module': 'govuk-character-count',
    'data-maxlength': maxLength,
    'data-maxwords': maxWords,
    'data-threshold': threshold,
    'data-count-type': countType,
    ...messageAttributes(limitOf(props) ? {} : { 'textarea-description': limitText && { other: limitText } }),
    ...messageAttributes(messages),
    ...group?.attributes,
  }
  const sentence = (
    <>
      <Hint id={`${id}-info`} class={classNames('govuk-character-count__message', messageClass)}>
        {limitSentence(props, countType)}
      </Hint>
      {group?.after}
    </>
  )
  return (
    <Textarea
      {...rest}
      id={id}
      name={name}
      class={classNames('govuk-js-character-count', rest.class)}
      describedBy={`${id}-info`}
      group={{
        ...group,
        class: classNames('govuk-character-count', group?.class),
        attributes,
        after: sentence,
      }}
    />
  )
}

function limitOf({ maxLength, maxWords }: CharacterCountProps): number | undefined {
  return maxWords || maxLength
}

function limitSentence(props: CharacterCountProps, countType = 'characters'): string | undefined {
  const limit = limitOf(props)
  const unit = countType === 'words' ? 'words' : 'characters'
  return limit
    ? (props.limitText ?? `You can enter up to %{count} ${unit}`).replace('%{count}', String(limit))
    : undefined
}
