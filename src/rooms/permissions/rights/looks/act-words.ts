import { actInWords } from '#rooms/casework'

/**
 * What somebody did with a file, in words for the person it is about. An act without words of its own, and one whose
 * name alone might bring harm, is told of as work in the file: that it happened, when and by whom is never left out.
 */
export function actForPerson(act: string): string {
  return WORDS[act] ?? actInWords(act) ?? 'Worked in the file'
}

const WORDS: Readonly<Record<string, string>> = {
  'begin-views': 'Began a document of your views',
  'change-views': 'Changed a document of your views',
  'approve-views': 'Recorded that you approved your views',
  'read-views': 'Read your views',
  'views-as-word': 'Fetched your views as a document',
  'begin-joint-views': 'Began views of several families',
  'record-permission': 'Recorded a permission',
  'renew-permission': 'Renewed a permission',
  'withdraw-permission': 'Recorded that a permission was withdrawn',
  'permissions-of': 'Read what may be shared',
  'begin-disclosure': 'Prepared something to be passed on with permission',
  'change-disclosure': 'Changed what is to be passed on',
  'page-of-paper': 'Looked at a page of a paper that is to be passed on',
  'picture-of-page': 'Looked at a page of a paper that is to be passed on',
  'take-out-of-paper': 'Took parts out of a paper that is to be passed on',
  'black-out-by-hand': 'Blacked out parts of a paper that is to be passed on',
  'look-over-disclosure': 'Looked over what is to be passed on',
  'send-disclosure': 'Passed something on',
  'read-disclosure': 'Read what is to be passed on',
  'what-left': 'Read the list of what left',
  'record-told': 'Recorded what was said to somebody with permission',
  'record-access-request': 'Recorded that you asked for your data',
  'read-access': 'Read your request for your data',
  'check-identity': 'Recorded how we know you',
  'extend-access': 'Recorded that your request takes longer',
  'collect-access': 'Collected what is kept, for your request',
  'items-to-review': 'Read through the answer to your request',
  'decide-items': 'Read through the answer to your request',
  'take-words-out': 'Read through the answer to your request',
  'access-answer': 'Printed the answer to your request',
  'fetch-answer': 'Fetched the answer to your request',
  'give-access': 'Recorded that you have the answer',
  'refuse-access': 'Ended your request',
  'clear-access': 'Deleted our copy of the answer',
  'record-correction': 'Recorded that something is wrong',
  'read-correction': 'Read what was said to be wrong',
  'end-correction': 'Recorded what came of it',
  'record-erasure-request': 'Recorded that somebody asks to be erased',
  'read-erasure-request': 'Read that somebody asks to be erased',
  'refuse-erasure': 'Answered a request to be erased',
  'keep-longer': 'Decided to keep the file longer',
  'restrict-use': 'Restricted the use of the file',
  'say-why-used': 'Said why a restricted file is used',
  'lift-restricted-use': 'Lifted the restriction of use',
  'hold-for-law': 'Held the file for a court, a tribunal or an inspector',
  'lift-hold': 'Lifted the hold',
  'marks-of-file': 'Looked at whether the file may be used',
  'rights-of-file': 'Looked at what was asked about the data',
  'who-looked-at-mine': 'Read who looked',
}
