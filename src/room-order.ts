/** The rooms, lowest first: imports go down only, and their schemas are made in this order. */
export const ROOMS = [
  ...['vault', 'ledger', 'people', 'service'],
  ...['facts', 'directory', 'interests', 'workforce', 'casework', 'permissions'],
  ...['governance', 'publications', 'feedback'],
  ...['statistics', 'assurance', 'site', 'portal'],
]
