import { Details } from '#design/components/details.tsx'

/** The keys that seals are checked with, for whoever notes them down outside the service. */
export function Keys({ keys, witnesses }: { keys: readonly string[]; witnesses: readonly string[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">To check it elsewhere</h2>
      <p class="govuk-body">
        Whoever has an export can check it without the service:{' '}
        <code>evenhand ledger verify FILE --words "SIZE twelve words"</code>
      </p>
      {keys.length > 0 && (
        <Details summary="The key that seals are signed with">
          <p class="govuk-body">Note it down outside the service, once. It stays the same.</p>
          {keys.map(key => (
            <Key text={key} />
          ))}
        </Details>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/ledger/witnesses">
          Witnesses who sign seals with a key of their own: {witnesses.length || 'none yet'}
        </a>
      </p>
    </>
  )
}

/** One key, to be copied. */
export function Key({ text }: { text: string }) {
  return (
    <p class="govuk-body govuk-!-text-break-word">
      <code>{text}</code>
    </p>
  )
}
