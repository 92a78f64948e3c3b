/** How a witness's key may be called: one word that names an office, such as fenbridge/chair, not a person. */
export const WITNESS_NAME = /^[a-z0-9][a-z0-9./_-]{0,99}$/
