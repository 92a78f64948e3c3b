/** Words with which sentences begin and which name nobody. What is missing here costs a sentence, never a name. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `a about after again all also although an and another any as at because before both but by can could did do does
  during each either even every few finally first for from had has have he her here him his how however i if in instead
  it its last later many more most much my neither next no nobody none nor not nothing now of often on once one only or
  other our out over perhaps same several she should since so some somebody something sometimes soon still such than that
  the their them then there these they this those though three through to together too two under until up was we went
  were what when where whether which while who why with without would yes yet you your
  parent parents mother father family child children carer carers school schools college council officer worker tribunal
  mediation panel meeting meetings review plan assessment appeal letter advice information options support transport
  help views decision decisions option dates date everybody everyone nothing none support`.split(/\s+/),
)

/** Short forms of the field, written large. */
export const KNOWN_SHORT_FORMS: ReadonlySet<string> = new Set(
  'EHC EHCP EHCNA SEN SEND SENCO SENDCO LA NHS ICB CAMHS GP TA LSA AR IPS SENDIASS PPS ADHD ASC ASD SLCN SEMH PMLD OT SALT EP DfE'.split(
    ' ',
  ),
)
