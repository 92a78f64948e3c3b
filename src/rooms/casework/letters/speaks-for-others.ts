/**
 * Whether a text says that it is written for the council, a school or another body: signed for them, on their behalf or
 * in their name. We write for our own service and for nobody else (C11, N58). What they did or said may be told.
 */
export const speaksForOthers = (text: string): boolean => SIGNS.some(sign => sign.test(text))

const BODY =
  "(?:[\\p{L}’'&.-]+ ){0,5}?(?:council|local authority|LA|borough|SEN team|SEND team|children[’']s services|school|academy|college|NHS trust|ICB)\\b"

const SIGNS = [
  new RegExp(
    `\\b(?:we|I)\\s+(?:write|am writing|are writing|act|speak|issue this)\\s+(?:on behalf of|for|in the name of)\\s+(?:the\\s+)?${BODY}`,
    'iu',
  ),
  new RegExp(
    `\\b(?:signed|issued|sent)\\s+(?:for and )?(?:on behalf of|for|in the name of)\\s+(?:the\\s+)?${BODY}`,
    'iu',
  ),
  new RegExp(`^\\s*(?:for and on behalf of|on behalf of|for|pp\\.?)\\s+(?:the\\s+)?${BODY}[.,]?\\s*$`, 'imu'),
]
