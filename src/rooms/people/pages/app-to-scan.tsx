import { encode } from 'uqr'

/** The square that an authenticator app reads, and the same as letters to type; what to do with them. */
export function AppToScan({ uri, secret }: { uri: string; secret: string }) {
  return (
    <>
      <p class="govuk-body">
        Open an authenticator app on your phone: the one that comes with it, or any other that makes codes of
        six figures. Let it read this square.
      </p>
      <Square text={uri} />
      <p class="govuk-body">
        The app is on this device?{' '}
        <a class="govuk-link" href={uri}>
          Give it the key
        </a>
      </p>
      <p class="govuk-body">
        Or type this key into the app:{' '}
        <strong class="evenhand-code" data-secret={secret}>
          {secret.match(/.{1,4}/g)?.join(' ')}
        </strong>
      </p>
    </>
  )
}

/** White around it, as cameras need. */
const BORDER = 4

function Square({ text }: { text: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: BORDER })
  const dots = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
  return (
    <svg
      class="evenhand-square"
      viewBox={`0 0 ${size} ${size}`}
      width="232"
      height="232"
      role="img"
      aria-label="A square for an authenticator app to read. The key below it says the same."
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={dots.join('')} fill="#000000" />
    </svg>
  )
}
