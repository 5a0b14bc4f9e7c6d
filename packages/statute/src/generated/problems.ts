// Generated from content/ by tools/generate-library.ts: change the content, not this file.
import { type Detail, type Problem, TypedProblem } from '../problem.ts'

/** 400 Bad Request. The body cannot be parsed, or a parameter is missing or of the wrong type. RFC 9110 §15.5.1. */
export function badRequest(detail?: Detail): Problem<400, 'about:blank'> {
  return new TypedProblem(400, 'Bad Request', detail)
}

/** 402 Payment Required. Your documentation says what 402 means, and your clients are written against it. RFC 9110 §15.5.3. */
export function paymentRequired(detail?: Detail): Problem<402, 'about:blank'> {
  return new TypedProblem(402, 'Payment Required', detail)
}

/** 403 Forbidden. The caller is known, and this action is not among their rights. RFC 9110 §15.5.4. */
export function forbidden(detail?: Detail): Problem<403, 'about:blank'> {
  return new TypedProblem(403, 'Forbidden', detail)
}

/** 404 Not Found. No route of yours matches the path. RFC 9110 §15.5.5. */
export function notFound(detail?: Detail): Problem<404, 'about:blank'> {
  return new TypedProblem(404, 'Not Found', detail)
}

/** 406 Not Acceptable. Accept names only types that you cannot make, and the client is a program that would choke on another. RFC 9110 §15.5.7. */
export function notAcceptable(detail?: Detail): Problem<406, 'about:blank'> {
  return new TypedProblem(406, 'Not Acceptable', detail)
}

/** 409 Conflict. A unique value is taken: a slug, a user name, a version that is already published. RFC 9110 §15.5.10. */
export function conflict(detail?: Detail): Problem<409, 'about:blank'> {
  return new TypedProblem(409, 'Conflict', detail)
}

/** 410 Gone. You removed it on purpose, and you keep a mark that it was there. RFC 9110 §15.5.11. */
export function gone(detail?: Detail): Problem<410, 'about:blank'> {
  return new TypedProblem(410, 'Gone', detail)
}

/** 411 Length Required. A body arrives in chunks, and you need its size before you read it. RFC 9110 §15.5.12. */
export function lengthRequired(detail?: Detail): Problem<411, 'about:blank'> {
  return new TypedProblem(411, 'Length Required', detail)
}

/** 412 Precondition Failed. If-Match or If-Unmodified-Since is false, for any method. RFC 9110 §15.5.13. */
export function preconditionFailed(detail?: Detail): Problem<412, 'about:blank'> {
  return new TypedProblem(412, 'Precondition Failed', detail)
}

/** 414 URI Too Long. The URL is longer than you want to parse. Answer before you decode it. RFC 9110 §15.5.15. */
export function uriTooLong(detail?: Detail): Problem<414, 'about:blank'> {
  return new TypedProblem(414, 'URI Too Long', detail)
}

/** 417 Expectation Failed. The request expects something that you do not know. You may also ignore it. RFC 9110 §15.5.18. */
export function expectationFailed(detail?: Detail): Problem<417, 'about:blank'> {
  return new TypedProblem(417, 'Expectation Failed', detail)
}

/** 421 Misdirected Request. The host of the request is not one of yours, and the connection was made for another. RFC 9110 §15.5.20. */
export function misdirectedRequest(detail?: Detail): Problem<421, 'about:blank'> {
  return new TypedProblem(421, 'Misdirected Request', detail)
}

/** 422 Unprocessable Content. The body parses, and a value breaks a rule that the caller can read up and keep. RFC 9110 §15.5.21. */
export function unprocessableContent(detail?: Detail): Problem<422, 'about:blank'> {
  return new TypedProblem(422, 'Unprocessable Content', detail)
}

/** 423 Locked. A lock exists, and the request carries no token for it. RFC 4918 §11.3. */
export function locked(detail?: Detail): Problem<423, 'about:blank'> {
  return new TypedProblem(423, 'Locked', detail)
}

/** 424 Failed Dependency. In a 207 to PROPPATCH, for every property that was not set because of another. RFC 4918 §11.4. */
export function failedDependency(detail?: Detail): Problem<424, 'about:blank'> {
  return new TypedProblem(424, 'Failed Dependency', detail)
}

/** 425 Too Early. The request has Early-Data: 1, or your own TLS layer says that it came early, and a replay would do harm. RFC 8470 §5.2. */
export function tooEarly(detail?: Detail): Problem<425, 'about:blank'> {
  return new TypedProblem(425, 'Too Early', detail)
}

/** 428 Precondition Required. More than one client edits the record, and a blind write would lose data. RFC 6585 §3. */
export function preconditionRequired(detail?: Detail): Problem<428, 'about:blank'> {
  return new TypedProblem(428, 'Precondition Required', detail)
}

/** 431 Request Header Fields Too Large. All fields together are over your limit. RFC 6585 §5. */
export function requestHeaderFieldsTooLarge(detail?: Detail): Problem<431, 'about:blank'> {
  return new TypedProblem(431, 'Request Header Fields Too Large', detail)
}

/** 500 Internal Server Error. An exception that you did not foresee reached your outermost handler. RFC 9110 §15.6.1. */
export function internalServerError(detail?: Detail): Problem<500, 'about:blank'> {
  return new TypedProblem(500, 'Internal Server Error', detail)
}

/** 501 Not Implemented. You do not know the method and have it for no resource. RFC 9110 §15.6.2. */
export function notImplemented(detail?: Detail): Problem<501, 'about:blank'> {
  return new TypedProblem(501, 'Not Implemented', detail)
}

/** 502 Bad Gateway. You are a proxy or gateway, and the server behind you refuses, resets or closes the connection. RFC 9110 §15.6.3. */
export function badGateway(detail?: Detail): Problem<502, 'about:blank'> {
  return new TypedProblem(502, 'Bad Gateway', detail)
}

/** 504 Gateway Timeout. You are a proxy or gateway, and the server behind you did not answer in the time that you allow. RFC 9110 §15.6.5. */
export function gatewayTimeout(detail?: Detail): Problem<504, 'about:blank'> {
  return new TypedProblem(504, 'Gateway Timeout', detail)
}

/** 505 HTTP Version Not Supported. The request line is well formed and its major version is one that you do not speak. RFC 9110 §15.6.6. */
export function httpVersionNotSupported(detail?: Detail): Problem<505, 'about:blank'> {
  return new TypedProblem(505, 'HTTP Version Not Supported', detail)
}

/** 506 Variant Also Negotiates. You do transparent content negotiation after RFC 2295, and the variant that you chose is negotiated too. RFC 2295 §8.1. */
export function variantAlsoNegotiates(detail?: Detail): Problem<506, 'about:blank'> {
  return new TypedProblem(506, 'Variant Also Negotiates', detail)
}

/** 507 Insufficient Storage. A PUT, POST, COPY or MKCOL would need more room than the disk or the quota has. RFC 4918 §11.5. */
export function insufficientStorage(detail?: Detail): Problem<507, 'about:blank'> {
  return new TypedProblem(507, 'Insufficient Storage', detail)
}

/** 508 Loop Detected. A request with Depth: infinity runs into a circle, and the client did not say DAV: bind. RFC 5842 §7.2. */
export function loopDetected(detail?: Detail): Problem<508, 'about:blank'> {
  return new TypedProblem(508, 'Loop Detected', detail)
}

/**
 * 510 Not Extended. Obsolete: do not send it. It once said that a request must declare further HTTP extensions, in the way of RFC 2774. RFC 2774 §7.
 * @deprecated Do not send it.
 */
export function notExtended(detail?: Detail): Problem<510, 'about:blank'> {
  return new TypedProblem(510, 'Not Extended', detail)
}

/** 511 Network Authentication Required. You run a network, you catch requests over plain http, and this device has not signed in. RFC 6585 §6. */
export function networkAuthenticationRequired(detail?: Detail): Problem<511, 'about:blank'> {
  return new TypedProblem(511, 'Network Authentication Required', detail)
}
