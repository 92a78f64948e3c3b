/** Into whose shoes one may step in a demo, in the order of the first page, and what there is to see. */
export const PERSONA_KINDS = {
  coordinator: ['Co-ordinator', 'runs the service: the team’s day, people, keys, the ledger'],
  deputy: ['Deputy', 'may do whatever only the co-ordinator may'],
  officer: ['Officer', 'answers calls and works with families'],
  'second-officer': [
    'Second officer',
    'has other families, and a restricted file that the first one does not see',
  ],
  'safeguarding-lead': ['Safeguarding lead', 'works with families, and is told of worries about safety'],
  volunteer: ['Volunteer', 'sees the families they are matched to, and nobody else'],
  operator: ['Operator', 'keeps the machine running and cannot read a file'],
  chair: ['Chair', 'leads the group that watches over the service: how promises stand, never a file'],
  witness: ['Witness', 'checks the ledger from outside'],
} as const satisfies Readonly<Record<string, readonly [name: string, sees: string]>>
export type PersonaKind = keyof typeof PERSONA_KINDS
