/** Status codes alone: constants, their types, and what asks about a number. */
export * from './generated/constants.ts'
export type { NullBody } from './generated/null-body.ts'
export {
  type ClientError,
  classOf,
  type ErrorStatus,
  type Informational,
  isClientError,
  isError,
  isInformational,
  isRedirect,
  isServerError,
  isStatus,
  isSuccess,
  phrase,
  type Redirect,
  type ServerError,
  type Status,
  type Success,
} from './status.ts'
