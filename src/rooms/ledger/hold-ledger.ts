/**
 * With what an act begins that nothing may slip in beside: nobody else's is entered, and so none is committed, until
 * its transaction is over (DESIGN.md §4). Others may go on writing, and wait with their last statement.
 */
export const HOLD_LEDGER = 'lock table ledger.head in exclusive mode'
