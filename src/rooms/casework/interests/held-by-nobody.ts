/**
 * Who works on a case that nobody holds. To those who do not lead it is with those who lead, the same words for every
 * such case: whoever is kept from a family by an interest learns nothing from its page that they may not claim (C16).
 */
export const heldByNobody = (leads: boolean): string => (leads ? 'Nobody yet' : 'With those who lead')
