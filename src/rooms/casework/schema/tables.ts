// Made from the schema by scripts/generate-tables.ts; a test holds it against the database.
import type { Generated } from 'kysely'

export type Tables = {
  'casework.absence': {
    id: string
    person: string
    kind: string
    from_on: Date
    until_on: Date | null
    cover: string | null
    by: string
    at: Date
    ended_at: Date | null
    ended_by: string | null
  }
  'casework.account': {
    id: string
    file: string
    case_id: string
    party: string
    kind: string
    source: string
    verbatim: boolean
    said_on: Date | null
    confirmed_at: Date | null
    confirmed_by: string | null
    differs: Generated<boolean>
    sealed_words: Buffer
    by: string
    at: Date
    version: Generated<number>
  }
  'casework.allocation': {
    id: string
    file: string
    case_id: string
    worker: string | null
    by: string
    at: Date
    because: string
    handover: string | null
  }
  'casework.attendance': {
    id: string
    file: string
    case_id: string | null
    meeting: string
    person: string
    role: string
    supports_as: string | null
    stated_at: Date
    stated_late: boolean
    told_at: Date | null
    sealed_words: Buffer | null
    by: string
    version: Generated<number>
  }
  'casework.begun_request': {
    id: string
    code_hash: Buffer
    sealed_words: Buffer
    saved_at: Date
    expires_at: Date
  }
  'casework.case': {
    id: string
    file: string
    number: number
    from_contact: string | null
    issue: string
    stage: Generated<string>
    level: Generated<number>
    state: Generated<string>
    worker: string | null
    opened_by: string
    opened_at: Date
    quiet_since: Date
    closed_at: Date | null
    in_error: Generated<boolean>
    sealed_words: Buffer
    version: Generated<number>
  }
  'casework.case_change': {
    id: string
    file: string
    case_id: string
    what: string
    was: string | null
    became: string | null
    by: string
    at: Date
  }
  'casework.closing': {
    id: string
    file: string
    case_id: string
    because: string
    level: number
    missing: Generated<unknown>
    by: string
    at: Date
    reopened_at: Date | null
    reopened_by: string | null
  }
  'casework.consultation': {
    id: string
    asked_by: string
    about: string
    outcome: string
    issue: string | null
    channel: string
    minutes: number | null
    role_explained: boolean
    worker: string
    at: Date
  }
  'casework.contact': {
    id: string
    file: string
    channel: string
    direction: Generated<string>
    with_whom: Generated<string>
    person: string | null
    asked_by: string | null
    source: string | null
    verbatim: Generated<boolean>
    role_explained: Generated<boolean>
    outcome: string | null
    next_step: string | null
    case_id: string | null
    issue: string | null
    level: number | null
    minutes: number | null
    verified: string | null
    worker: string
    entered_by: string | null
    at: Date
    completed_at: Date | null
    sealed_words: Buffer
    amended_by: string | null
    amended_at: Date | null
    version: Generated<number>
  }
  'casework.decision': {
    id: string
    file: string
    case_id: string
    whose: string
    kind: string
    made_on: Date
    notice_sent_on: Date | null
    notice_received_on: Date | null
    told_at: Date | null
    told_by: string | null
    maker_prompted_at: Date | null
    follow_up_offered_at: Date | null
    sealed_words: Buffer
    by: string
    at: Date
    version: Generated<number>
  }
  'casework.decision_release': {
    id: string
    file: string
    decision: string
    by: string
    at: Date
  }
  'casework.disagreement': {
    id: string
    file: string
    case_id: string
    with_whom: string
    decision: string | null
    by: string
    at: Date
    ended_at: Date | null
    ended_by: string | null
    ended_how: string | null
    ended_through: string | null
    lodged: boolean | null
  }
  'casework.document': {
    id: string
    file: string
    put_by: string
    began_at: Date
    put_at: Date | null
    parts: number | null
    sealed_key: Buffer
    sealed_details: Buffer | null
  }
  'casework.document_chunk': {
    document: string
    number: number
    sealed_part: Buffer
  }
  'casework.draw': {
    id: string
    seed: string
    share: number
    from_on: Date
    until_on: Date
    of_how_many: number
    drawn_by: string
    drawn_at: Date
  }
  'casework.due_date': {
    id: string
    file: string
    case_id: string
    kind: string
    rule: string | null
    events: Generated<unknown>
    duty_holder: string
    raw_on: Date | null
    due_on: Date
    safe_on: Date | null
    source: string
    verified: string
    exemption: string | null
    hearing: Generated<boolean>
    sealed_words: Buffer
    by: string
    at: Date
    met_at: Date | null
    met_by: string | null
    dropped_at: Date | null
    dropped_by: string | null
    dropped_because: string | null
    version: Generated<number>
  }
  'casework.file': {
    id: string
    reference: Generated<number>
    kind: Generated<string>
    opened_by: string
    opened_at: Date
    in_error_since: Date | null
    merged_into: string | null
    reminders_stopped_at: Date | null
    reminders_stopped_by: string | null
    version: Generated<number>
  }
  'casework.handed_over': {
    id: string
    absence: string
    what: string
    thing: string
    file: string | null
    became: string | null
    at: Date
    returned_at: Date | null
  }
  'casework.information_given': {
    id: string
    file: string
    case_id: string | null
    contact: string | null
    fact: string
    mark: string | null
    kind: string
    by: string
    at: Date
  }
  'casework.inquiry': {
    id: string
    file: string
    case_id: string
    party: string
    purpose: string
    by: string
    at: Date
    answered_at: Date | null
    told_family_at: Date | null
    sealed_words: Buffer
    version: Generated<number>
  }
  'casework.joint_part': {
    id: string
    file: string
    joint: string
    approved_number: number | null
    approved_how: string | null
    approved_at: Date | null
    left_at: Date | null
    by: string
    at: Date
  }
  'casework.joint_views': {
    id: string
    number: Generated<number>
    families: Generated<number>
    sealed_words: Buffer
    by: string
    at: Date
    version: Generated<number>
  }
  'casework.kept_apart': {
    file: string
    other: string
    because: string
    by: string
    at: Date
  }
  'casework.letter': {
    id: string
    file: string
    case_id: string | null
    contact: string | null
    kind: string
    sealed_words: Buffer
    by: string
    at: Date
    sent_at: Date | null
    sent_by: string | null
    sent_how: string | null
    version: Generated<number>
  }
  'casework.meeting': {
    id: string
    file: string
    case_id: string | null
    kind: string
    starts_at: Date
    held_at: Date | null
    cancelled_at: Date | null
    notes_offered: string | null
    notes_are: string | null
    sealed_words: Buffer
    by: string
    at: Date
    version: Generated<number>
  }
  'casework.meeting_note': {
    id: string
    file: string
    case_id: string | null
    meeting: string
    kind: string
    source: string | null
    understood: string | null
    sealed_words: Buffer
    by: string
    at: Date
    version: Generated<number>
  }
  'casework.meeting_point': {
    id: string
    file: string
    case_id: string | null
    meeting: string
    position: number
    became: string | null
    settled_at: Date | null
    sealed_words: Buffer
    by: string
    at: Date
    version: Generated<number>
  }
  'casework.meeting_step': {
    id: string
    file: string
    case_id: string | null
    meeting: string
    step: string
    by: string
    at: Date
  }
  'casework.move': {
    id: string
    file: string
    from_file: string
    what: string
    by: string
    at: Date
    undone_by: string | null
    undone_at: Date | null
  }
  'casework.moved_row': {
    id: string
    file: string
    move: string
    table_name: string
    row_id: string
  }
  'casework.note_for': {
    id: string
    file: string
    case_id: string | null
    for_person: string
    happened_on: Date
    minutes: number | null
    sealed_words: Buffer
    by: string
    at: Date
    version: Generated<number>
  }
  'casework.open_file': {
    id: string | null
  }
  'casework.option_explained': {
    id: string
    file: string
    case_id: string | null
    contact: string | null
    shown: string | null
    option: string
    mark: string | null
    chosen_at: Date | null
    by: string
    at: Date
  }
  'casework.options_shown': {
    id: string
    file: string
    case_id: string | null
    contact: string | null
    issue: string
    options: unknown
    by: string
    at: Date
  }
  'casework.outcome': {
    id: string
    file: string
    case_id: string
    kind: string
    towards: Generated<unknown>
    sealed_words: Buffer
    by: string
    at: Date
    version: Generated<number>
  }
  'casework.panel': {
    id: string
    kind: string
    decides_on: string
    role: string
    person: string
    starts_at: Date
    stated_at: Date
    stated_late: boolean
    told_at: Date | null
    sealed_words: Buffer
    by: string
    version: Generated<number>
  }
  'casework.paper_out': {
    id: string
    file: string
    case_id: string | null
    issued_to: string
    due_back_on: Date
    ended_how: string | null
    ended_at: Date | null
    ended_by: string | null
    sealed_words: Buffer
    by: string
    at: Date
    minded_by: string
    version: Generated<number>
  }
  'casework.person': {
    id: string
    file: string
    kind: string
    sealed_details: Buffer
    role_explained_at: Date | null
    role_explained_by: string | null
    version: Generated<number>
  }
  'casework.promise': {
    id: string
    file: string
    case_id: string | null
    contact: string | null
    kind: string
    due_at: Date
    owner: string | null
    made_by: string
    made_at: Date
    kept_at: Date | null
    kept_by: string | null
    kept_contact: string | null
    let_go_at: Date | null
    let_go_by: string | null
    sealed_words: Buffer
    version: Generated<number>
  }
  'casework.reason': {
    id: string
    file: string
    case_id: string | null
    contact: string | null
    what: string
    sealed_words: Buffer
    by: string
    at: Date
    version: Generated<number>
  }
  'casework.reflection': {
    id: string
    file: string
    case_id: string | null
    meeting: string
    sealed_words: Buffer
    by: string
    at: Date
    version: Generated<number>
  }
  'casework.request': {
    id: string
    reference: string
    channel: string
    received_at: Date
    dated_on: Date | null
    sealed_words: Buffer | null
    claimed_by: string | null
    claimed_at: Date | null
    file: string | null
    contact: string | null
    ended_at: Date | null
    ended_how: string | null
    ended_by: string | null
    version: Generated<number>
  }
  'casework.request_document': {
    id: string
    request: string
    began_at: Date
    put_at: Date | null
    parts: number | null
    sealed_key: Buffer
    sealed_details: Buffer | null
  }
  'casework.request_document_chunk': {
    document: string
    number: number
    sealed_part: Buffer
  }
  'casework.route_explained': {
    id: string
    file: string
    disagreement: string
    route: string
    applies: boolean
    use_by: Date | null
    in_time: boolean
    by: string
    at: Date
  }
  'casework.sample_case': {
    id: string
    file: string
    case_id: string
    draw: string
    place: number
    basis: string | null
    level: number
    moderated_level: number | null
    moderated_by: string | null
    moderated_at: Date | null
    sealed_words: Buffer
    version: Generated<number>
  }
  'casework.saved_filter': {
    id: string
    person: string
    name: string
    list: string
    chosen: unknown
    at: Date
  }
  'casework.signpost': {
    id: string
    file: string
    case_id: string | null
    contact: string | null
    organisation: string
    independent: boolean
    by: string
    at: Date
  }
  'casework.speaking': {
    id: string
    file: string
    case_id: string | null
    meeting: string
    person: string
    agreed_how: string
    began_at: Date
    ended_at: Date | null
    sealed_words: Buffer
    by: string
    version: Generated<number>
  }
  'casework.speaking_check': {
    id: string
    file: string
    case_id: string | null
    speaking: string
    goes_on: boolean
    by: string
    at: Date
  }
  'casework.taken_mail': {
    hash: Buffer
    taken_at: Date
  }
  'casework.views': {
    id: string
    file: string
    case_id: string | null
    owner: string
    sealed_words: Buffer
    by: string
    at: Date
    version: Generated<number>
  }
  'casework.views_approval': {
    id: string
    file: string
    case_id: string | null
    views: string
    number: number
    how: string
    by: string
    at: Date
  }
  'casework.views_version': {
    id: string
    file: string
    case_id: string | null
    views: string
    number: number
    how: string
    sealed_words: Buffer
    by: string
    at: Date
    version: Generated<number>
  }
  'casework.waiting': {
    single: Generated<boolean>
    working_days: number | null
    requests: number
    counted_at: Date
  }
}
