/** Where people sign in: a page that needs somebody sends them here, and back afterwards. */
export const SIGN_IN = '/sign-in'
/** Where somebody between two steps of signing in goes on. */
export const NEXT_STEP = '/sign-in/next'
/** Where the form at the top of every page posts to end a session. */
export const SIGN_OUT = '/sign-out'
/** Where a service is set up, with its pages below it: every other page leads here until there is one. */
export const SET_UP = '/set-up'
/** How to look around with invented families, while there is no service. */
export const LOOK_AROUND = '/set-up/look-around'
/** In a demo: into somebody else's shoes. */
export const SHOES = '/shoes'
/** What the top of every staff page leads to. */
export const FIND = '/families'
export const LOG_CALL = '/contacts/new'
/** Who to call when somebody may be in danger. */
export const RISK = '/risk'
export const DRAFTS = '/drafts'
export const ME = '/me'
/** Who else can help: for anybody, on every public page. */
export const ORGANISATIONS = '/organisations'
/** Where anybody asks for help without an account, and where the service says how it stays impartial. */
export const ASK = '/ask'
export const IMPARTIAL = '/impartial'
/** Each promise and how it stands, for anybody, once it was published. */
export const PROMISES = '/impartial/promises'
/** The service's own stylesheet and logo: small files beside the common ones. */
export const HOUSE_STYLE = '/house-style.css'
export const LOGO = '/logo'
/** Where the recovery sheets are printed and confirmed; the first run leads there. */
export const SHEETS = '/keys/sheets'
