import { InsetText } from '#design/components/inset-text.tsx'

/**
 * What is said at the first contact, ready to be read out (R14, R15, N38, N39, N56, N74): impartial, confidential and
 * its limits, free, whose decision it is, and what the aim is. It ends by asking whether that was understood (C15, N47).
 */
export function RoleScript() {
  return (
    <InsetText>
      <p class="govuk-body">
        “Before we start, this is how we work. We are free. We are impartial: we take no side, not yours, not
        the school’s and not the council’s. We take no part in what the council decides, and we cannot pass on
        news of its decisions: your case worker there tells you.
      </p>
      <p class="govuk-body">
        What you tell us stays with us. We share it only if you agree, or if we think that somebody may be in
        danger. We set out all the options with you, and you decide. What we want is the best education for
        your child. Is that clear, or shall I say any of it again?”
      </p>
    </InsetText>
  )
}
