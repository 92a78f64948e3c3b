import { join } from 'node:path'
import { asRanges, familyCoverage, fontFolders } from './fonts.ts'
import { printable } from './printable.ts'
import type { ToPrint } from './to-print.ts'
import { openTypesetter } from './typesetter.ts'

/**
 * The PDF of one job, or undefined where this machine has no typesetter. The words reach the template as one string
 * of JSON, so that nothing typed is ever Typst's code. Throws the typesetter's complaints.
 */
export function setInType(job: ToPrint): Buffer | undefined {
  const { template, sheet, look, logo, at } = job
  const typesetter = openTypesetter(import.meta.dirname, fontFolders())
  if (!typesetter) return undefined
  const here = import.meta.dirname
  const [first, ...others] = look.fonts.map(familyCoverage)
  const covered = others.reduce((all, one) => all.union(one), first ?? new Set())
  const { value, missing } = printable({ sheet, look }, covered)
  if (logo && look.logo) typesetter.mapShadow(join(here, look.logo), Buffer.from(logo, 'base64'))
  const inputs = {
    sheet: JSON.stringify(value.sheet),
    look: JSON.stringify({ ...value.look, ...added(first, missing) }),
  }
  const compiled = typesetter.compile({ mainFilePath: join(here, `${template}.typ`), inputs })
  const { result } = compiled
  if (!result)
    throw new Error(
      compiled
        .takeError()
        ?.shortDiagnostics.map(({ message }) => message)
        .join('\n'),
    )
  return typesetter.pdf(result, { pdfStandard: 'ua-1', creationTimestamp: at })
}

/**
 * A typeface is asked only for characters that it has: else it would put ŵ together from w and a hat that does not
 * sit on it.
 */
const added = (first: ReadonlySet<number> = new Set(), missing: readonly string[] = []) => ({
  covers: asRanges(first),
  missing: whatIsMissing(missing),
})

/** Said in the letter itself, so that nobody takes it for whole. */
const whatIsMissing = (missing: readonly string[]) =>
  missing.length === 0
    ? null
    : `Our printed typefaces lack some of what was written here, and say so in square brackets: ${missing.join(', ')}. The letter on the screen has it.`
