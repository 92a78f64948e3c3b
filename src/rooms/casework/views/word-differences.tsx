import { diffWordsWithSpace } from 'diff'

/** What changed from one text to the next, word by word: what was taken out is struck, what came in is underlined, and both are said. */
export function WordDifferences({ before, after }: { before: string; after: string }) {
  return (
    <p class="evenhand-words">
      {diffWordsWithSpace(before, after).map(({ value, added, removed }) => {
        if (added)
          return (
            <ins>
              <span class="govuk-visually-hidden">added: </span>
              {value}
            </ins>
          )
        if (removed)
          return (
            <del>
              <span class="govuk-visually-hidden">taken out: </span>
              {value}
            </del>
          )
        return value
      })}
    </p>
  )
}
