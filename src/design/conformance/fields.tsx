import { CharacterCount } from '../components/character-count.tsx'
import { Checkboxes } from '../components/checkboxes.tsx'
import { DateInput } from '../components/date-input.tsx'
import { FileUpload } from '../components/file-upload.tsx'
import { Input } from '../components/input.tsx'
import { PasswordInput } from '../components/password-input.tsx'
import { Radios } from '../components/radios.tsx'
import { Select } from '../components/select.tsx'
import { Textarea } from '../components/textarea.tsx'
import { attrs, field, fieldsetOf, part, words } from './from-options.tsx'
import type { Options } from './read-fixtures.ts'

const input = (o: Options) => (
  <Input
    {...o}
    {...field(o)}
    prefix={part(o.prefix)}
    suffix={part(o.suffix)}
    wrapperClass={o.inputWrapper?.classes}
    wrapperAttributes={attrs(o.inputWrapper?.attributes)}
  />
)

const textarea = (o: Options) => <Textarea {...o} {...field(o)} />

const characterCount = (o: Options) => (
  <CharacterCount
    {...o}
    {...field(o)}
    maxLength={o.maxlength}
    maxWords={o.maxwords}
    limitText={o.textareaDescriptionText}
    messageClass={o.countMessage?.classes}
    messages={{
      'characters-under-limit': o.charactersUnderLimitText,
      'characters-at-limit': o.charactersAtLimitText,
      'characters-over-limit': o.charactersOverLimitText,
      'words-under-limit': o.wordsUnderLimitText,
      'words-at-limit': o.wordsAtLimitText,
      'words-over-limit': o.wordsOverLimitText,
    }}
  />
)

const select = (o: Options) => (
  <Select
    {...o}
    {...field(o)}
    items={(o.items ?? []).map((item: Options) => item && { ...item, attributes: attrs(item.attributes) })}
  />
)

const choice = (item: Options) =>
  item && {
    ...item,
    text: words(item),
    hint: part(item.hint),
    labelClass: item.label?.classes,
    labelAttributes: attrs(item.label?.attributes),
    attributes: attrs(item.attributes),
    conditional: words(item.conditional),
  }

const choices = (o: Options) => ({
  ...field(o),
  id: o.idPrefix,
  items: o.items.map(choice),
  ...fieldsetOf(o),
})

const radios = (o: Options) => <Radios {...choices(o)} value={o.value} />

const checkboxes = (o: Options) => <Checkboxes {...choices(o)} value={o.values} />

const dateInput = (o: Options) => {
  const standing = [
    { name: 'day', classes: 'govuk-input--width-2' },
    { name: 'month', classes: 'govuk-input--width-2' },
    { name: 'year', classes: 'govuk-input--width-4' },
  ]
  const given = standing.map(one =>
    o[one.name] === undefined ? one : o[one.name] && { name: one.name, ...o[one.name] },
  )
  const items = o.items?.length ? o.items : given
  return (
    <DateInput
      {...field(o)}
      {...fieldsetOf(o)}
      name={o.namePrefix}
      value={byPart(o)}
      parts={items.map((item: Options) => item && datePart(item, o))}
    />
  )
}

/** Macro values are keyed by the whole name, ours by the part. */
const byPart = ({ values = {}, namePrefix }: Options) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name.replace(`${namePrefix}-`, ''), value]),
  ) as Record<string, string>

/** Width and error are classes in a macro's options, props of ours. */
const datePart = (item: Options, o: Options) => {
  const standing = [o.day, o.month, o.year].find(one => one?.name === item.name) ?? o[item.name]
  const isYear = item.name === 'year' || item.name === o.year?.name
  const classes: string[] = (item.classes ?? '').split(' ')
  const width = classes.find(name => /^govuk-input--width-/.test(name))?.slice('govuk-input--width-'.length)
  const rest = classes.filter(
    name => name !== 'govuk-input--error' && !name.startsWith('govuk-input--width-'),
  )
  return {
    ...item,
    value: item.value ?? standing?.value,
    class: rest.join(' ') || undefined,
    width: Number(width ?? (isYear ? 4 : 2)),
    error: item.error ?? (classes.includes('govuk-input--error') || undefined),
    attributes: attrs(item.attributes),
  }
}

const passwordInput = (o: Options) => (
  <PasswordInput
    {...o}
    {...field(o)}
    buttonClass={o.button?.classes}
    messages={{
      'show-password': o.showPasswordText,
      'hide-password': o.hidePasswordText,
      'show-password-aria-label': o.showPasswordAriaLabelText,
      'hide-password-aria-label': o.hidePasswordAriaLabelText,
      'password-shown-announcement': o.passwordShownAnnouncementText,
      'password-hidden-announcement': o.passwordHiddenAnnouncementText,
    }}
  />
)

const fileUpload = (o: Options) => (
  <FileUpload
    {...o}
    {...field(o)}
    dropZone={o.javascript}
    wrapperClass={o.wrapperClasses}
    wrapperAttributes={attrs(o.wrapperAttributes)}
    messages={{
      'choose-files-button': o.chooseFilesButtonText,
      'no-file-chosen': o.noFileChosenText,
      'multiple-files-chosen': o.multipleFilesChosenText,
      'drop-instruction': o.dropInstructionText,
      'entered-drop-zone': o.enteredDropZoneText,
      'left-drop-zone': o.leftDropZoneText,
    }}
  />
)

/** From the options of each field's macro to our component. */
export const fields = {
  input,
  textarea,
  'character-count': characterCount,
  select,
  radios,
  checkboxes,
  'date-input': dateInput,
  'password-input': passwordInput,
  'file-upload': fileUpload,
}
