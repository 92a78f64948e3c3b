/** Words that no page of ours uses, each with the reason. What people themselves typed is theirs, and not checked. */
export const BANNED_WORDS: readonly { words: RegExp; because: string }[] = [
  { words: /\bstakeholders?\b/i, because: 'says nothing of who is meant: name the people' },
  { words: /\bservice users?\b/i, because: 'a parent is a parent, a young person a young person' },
  { words: /\b(customers?|clients?)\b/i, because: 'nobody here buys anything' },
  { words: /\bhard[- ]to[- ]reach\b/i, because: 'it is the service that has not reached them' },
  { words: /\b(difficult|demanding|pushy|anxious) (parents?|famil(y|ies))\b/i, because: 'judges one party' },
  { words: /\b(unhelpful|obstructive) (council|authority|school)s?\b/i, because: 'judges one party' },
  {
    words: /\b(fight|battle|beat|defeat)(s|ing)? (for|with|the|your)\b/i,
    because: 'makes an opponent of one party',
  },
  { words: /\b(suffers?|suffering) from\b/i, because: 'says how somebody feels about their own life' },
  { words: /\bspecial needs (child|children|pupils?)\b/i, because: 'the child comes first, then the need' },
  { words: /\bwheelchair[- ]bound\b/i, because: 'a wheelchair frees; say who uses one' },
  { words: /\b(invalid|illegal|forbidden)\b/i, because: 'blames the reader: say what to enter instead' },
  { words: /\b(oops|uh-oh|whoops)\b/i, because: 'makes light of what may matter much to the reader' },
  { words: /\bclick here\b/i, because: 'a link says where it leads' },
  { words: /\bplease note\b/i, because: 'adds nothing: say the thing' },
]
