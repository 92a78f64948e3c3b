import { CharacterCount } from '../components/character-count.tsx'
import { Checkboxes } from '../components/checkboxes.tsx'
import { DateInput } from '../components/date-input.tsx'
import { Fieldset } from '../components/fieldset.tsx'
import { FileUpload } from '../components/file-upload.tsx'
import { Input } from '../components/input.tsx'
import { PasswordInput } from '../components/password-input.tsx'
import { Radios } from '../components/radios.tsx'
import { Select } from '../components/select.tsx'
import { Textarea } from '../components/textarea.tsx'

/** Every field: empty, filled, with a hint and with an error. */
export function FieldsGallery() {
  return (
    <section class="evenhand-section" aria-labelledby="gallery-fields">
      <h2 class="govuk-heading-l" id="gallery-fields">
        Fields
      </h2>
      <OneLine />
      <ManyLines />
      <Choosing />
      <DatesAndFiles />
    </section>
  )
}

function OneLine() {
  return (
    <>
      <Input
        name="caller"
        label="Who is calling?"
        hint="A name, a telephone number or a reference"
        autocomplete="off"
      />
      <Input name="reference" label="Reference" value="EH-2041" class="govuk-input--width-10" />
      <Input
        name="minutes"
        label="How long did it take?"
        value="ninteen"
        error="Enter the minutes as a number, for example 19"
        suffix="minutes"
        class="govuk-input--width-5"
        inputmode="numeric"
      />
      <Input name="closed" label="Opened by" value="Sam" disabled />
      <PasswordInput name="password" label="Password" />
    </>
  )
}

function ManyLines() {
  return (
    <>
      <Textarea
        name="words"
        label="What they told us, in their words"
        value="The school says there is no money for a teaching assistant."
        rows={4}
      />
      <Textarea
        name="explained"
        label="We explained"
        error="Say what you explained, or that you did not"
        rows={3}
      />
      <CharacterCount name="summary" label="Summary" maxLength={200} rows={3} />
    </>
  )
}

function Choosing() {
  return (
    <>
      <Select
        name="channel"
        label="How they got in touch"
        items={[{ text: 'Telephone' }, { text: 'E-mail' }]}
      />
      <Radios
        name="next"
        label={{ text: 'What happens next?', size: 's' }}
        value="call"
        items={[
          { value: 'nothing', text: 'Nothing' },
          { value: 'call', text: 'Call back', hint: 'The promise stands on Today until it is kept' },
          { divider: 'or' },
          { value: 'case', text: 'Make it a case' },
        ]}
      />
      <Radios
        name="leave"
        label={{ text: 'May we leave a message?', size: 's' }}
        error="Say whether a message may be left"
        inline
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
      />
      <Checkboxes
        name="said"
        label={{ text: 'What we said about ourselves', size: 's' }}
        value={['impartial']}
        items={[
          { value: 'impartial', text: 'We are impartial' },
          { value: 'confidential', text: 'What you tell us stays with us', hint: 'and when it cannot' },
        ]}
      />
    </>
  )
}

function DatesAndFiles() {
  return (
    <>
      <DateInput
        name="decision"
        label={{ text: 'Date of the decision', size: 's' }}
        hint="As on the letter"
        value="2026-11-04"
      />
      <DateInput
        name="meeting"
        label={{ text: 'Date of the meeting', size: 's' }}
        value={{ day: '31', month: '2', year: '2027' }}
        error="There is no 31 February"
      />
      <FileUpload name="letter" label="The letter" hint="A photograph will do" />
      <Fieldset legend={{ text: 'Where they live', size: 's' }}>
        <Input name="street" label="Street" autocomplete="off" />
        <Input name="postcode" label="Postcode" class="govuk-input--width-10" autocomplete="off" />
      </Fieldset>
    </>
  )
}
