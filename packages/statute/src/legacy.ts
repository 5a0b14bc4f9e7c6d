/** Names that RFC 9110 and its predecessors replaced. Each has the value of the one that holds. */
/** @deprecated RFC 9110 §15.5.14 calls it Content Too Large. */
export {
  CONTENT_TOO_LARGE as PAYLOAD_TOO_LARGE,
  CONTENT_TOO_LARGE as REQUEST_ENTITY_TOO_LARGE,
} from './generated/constants.ts'
