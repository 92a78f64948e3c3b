import type { FamilyPart } from '#rooms/casework'
import { marksOf } from './rights-of-file.ts'

/** What stands beside a family's file: whether it may be used, and the way to what its people may ask. */
export const rightsBeside: FamilyPart = async (desk, file) => {
  const { limited, held } = await marksOf(desk, file)
  return (
    <>
      <h2 class="govuk-heading-s">Their data</h2>
      {limited && (
        <p class="govuk-body-s">
          <strong>Its use is restricted.</strong> You are asked why before you write in it.
        </p>
      )}
      {held && (
        <p class="govuk-body-s">
          <strong>Held.</strong> Nobody erases it.
        </p>
      )}
      <p class="govuk-body-s">
        <a class="govuk-link" href={`/families/${file}/rights`}>
          Rights of the people in this file
        </a>
      </p>
    </>
  )
}
