import { classNames } from '../class-names.ts'
import { type Messages, messageAttributes } from '../messages.ts'
import type { Attributes, Props, Words } from '../words.ts'
import { FieldGroup, type FieldProps, hasError, helpIds } from './field.tsx'

export type FileUploadProps = FieldProps &
  Props<{
    multiple?: boolean
    disabled?: boolean
    /** Accepted kinds, as in the `accept` attribute. */
    accept?: string
    /** Shows a drop area with a plainer button where scripts run. */
    dropZone?: boolean
    messages?: Messages
    wrapperClass?: string
    wrapperAttributes?: Attributes
  }>

/** A field for one or more files. */
export function FileUpload({ name, id = name, class: extra, attributes, ...props }: FileUploadProps) {
  const own: Attributes = {
    accept: props.accept,
    disabled: props.disabled,
    multiple: props.multiple,
    'aria-describedby': helpIds(id, props),
  }
  const look = classNames('govuk-file-upload', extra, hasError(props.error) && 'govuk-file-upload--error')
  const input = <input class={look} id={id} name={name} type="file" {...own} {...attributes} />
  return (
    <FieldGroup id={id} label={props.label} hint={props.hint} error={props.error} group={props.group}>
      {props.group?.before}
      {props.dropZone ? <DropZone {...props}>{input}</DropZone> : input}
      {props.group?.after}
    </FieldGroup>
  )
}

type DropZoneProps = Pick<FileUploadProps, 'messages' | 'wrapperClass' | 'wrapperAttributes'> & {
  children: Words
}

function DropZone({ messages, wrapperClass, wrapperAttributes, children }: DropZoneProps) {
  return (
    <div
      class={classNames('govuk-file-upload-wrapper', wrapperClass)}
      data-module="govuk-file-upload"
      {...messageAttributes(messages)}
      {...wrapperAttributes}
    >
      {children}
    </div>
  )
}
