// Generated from content/ by tools/generate-library.ts: change the content, not this file.
import { type Detail, type Problem, TypedProblem } from '../problem.ts'

/** 400 Bad Request. The server could not make sense of your request, or a part of it is not valid. The same request will fail again: correct it first. RFC 9110 §15.5.1. */
export function badRequest(detail?: Detail): Problem<400, 'about:blank'> {
  return new TypedProblem(400, 'Bad Request', detail)
}

/** 402 Payment Required. The API wants a payment before it goes on. No specification says how: 402 is reserved, so read the body and that API's documentation. RFC 9110 §15.5.3. */
export function paymentRequired(detail?: Detail): Problem<402, 'about:blank'> {
  return new TypedProblem(402, 'Payment Required', detail)
}

/** 403 Forbidden. The server understood the request and refuses it. Your rights do not suffice, or the reason lies elsewhere: address, country, a firewall rule. RFC 9110 §15.5.4. */
export function forbidden(detail?: Detail): Problem<403, 'about:blank'> {
  return new TypedProblem(403, 'Forbidden', detail)
}

/** 404 Not Found. The server has nothing at this URL, or will not say that it has. Whether that will last, it does not say. RFC 9110 §15.5.5. */
export function notFound(detail?: Detail): Problem<404, 'about:blank'> {
  return new TypedProblem(404, 'Not Found', detail)
}

/** 406 Not Acceptable. The server has the resource, but in no form that your `Accept` fields allow, and it will not send another one unasked. Ask for a form that it has. RFC 9110 §15.5.7. */
export function notAcceptable(detail?: Detail): Problem<406, 'about:blank'> {
  return new TypedProblem(406, 'Not Acceptable', detail)
}

/** 409 Conflict. Your request is fine, but it does not fit the present state of the resource. Look at that state, settle the conflict, then send it again. RFC 9110 §15.5.10. */
export function conflict(detail?: Detail): Problem<409, 'about:blank'> {
  return new TypedProblem(409, 'Conflict', detail)
}

/** 410 Gone. There was something at this URL. It has been removed for good, and no new address is known. Remove your links to it. RFC 9110 §15.5.11. */
export function gone(detail?: Detail): Problem<410, 'about:blank'> {
  return new TypedProblem(410, 'Gone', detail)
}

/** 411 Length Required. The server does not take a body of unknown length. Send the same request again with `Content-Length`. RFC 9110 §15.5.12. */
export function lengthRequired(detail?: Detail): Problem<411, 'about:blank'> {
  return new TypedProblem(411, 'Length Required', detail)
}

/** 412 Precondition Failed. You sent a condition, such as `If-Match`, and it does not hold: the resource has changed, or already exists. Nothing was done. RFC 9110 §15.5.13. */
export function preconditionFailed(detail?: Detail): Problem<412, 'about:blank'> {
  return new TypedProblem(412, 'Precondition Failed', detail)
}

/** 414 URI Too Long. The URL of your request is longer than the server is willing to read. Shorten it, or move the data into the body of a POST. RFC 9110 §15.5.15. */
export function uriTooLong(detail?: Detail): Problem<414, 'about:blank'> {
  return new TypedProblem(414, 'URI Too Long', detail)
}

/** 417 Expectation Failed. Your request has an `Expect` field, and a server on the way does not do what it asks. Send the same request again without `Expect`. RFC 9110 §15.5.18. */
export function expectationFailed(detail?: Detail): Problem<417, 'about:blank'> {
  return new TypedProblem(417, 'Expectation Failed', detail)
}

/** 421 Misdirected Request. The request came to a server, or over a connection, that is not set up to answer for this host name. Most often `Host` and the name in the TLS handshake (SNI) differ. A new connection may work. RFC 9110 §15.5.20. */
export function misdirectedRequest(detail?: Detail): Problem<421, 'about:blank'> {
  return new TypedProblem(421, 'Misdirected Request', detail)
}

/** 422 Unprocessable Content. The server could read your body, and found that it cannot do what the body says: a value is missing, impossible or against a rule. Correct the content, then send it again. RFC 9110 §15.5.21. */
export function unprocessableContent(detail?: Detail): Problem<422, 'about:blank'> {
  return new TypedProblem(422, 'Unprocessable Content', detail)
}

/** 423 Locked. What you want to change is locked, by somebody else or by an earlier session of your own. Send the lock's token, or wait until the lock is gone. RFC 4918 §11.3. */
export function locked(detail?: Detail): Problem<423, 'about:blank'> {
  return new TypedProblem(423, 'Locked', detail)
}

/** 424 Failed Dependency. This step was not carried out because another step of the same request failed. Look for the one that failed first. This one may be fine. RFC 4918 §11.4. */
export function failedDependency(detail?: Detail): Problem<424, 'about:blank'> {
  return new TypedProblem(424, 'Failed Dependency', detail)
}

/** 425 Too Early. Your request came before the TLS handshake was complete, so somebody might have recorded and replayed it. The server does not take that risk. Send it again after the handshake. RFC 8470 §5.2. */
export function tooEarly(detail?: Detail): Problem<425, 'about:blank'> {
  return new TypedProblem(425, 'Too Early', detail)
}

/** 428 Precondition Required. The server takes this change only with a condition, usually `If-Match`, so that you cannot overwrite the work of others unseen. RFC 6585 §3. */
export function preconditionRequired(detail?: Detail): Problem<428, 'about:blank'> {
  return new TypedProblem(428, 'Precondition Required', detail)
}

/** 431 Request Header Fields Too Large. The header of your request, or one field in it, is larger than the server takes. Most often it is the cookies. RFC 6585 §5. */
export function requestHeaderFieldsTooLarge(detail?: Detail): Problem<431, 'about:blank'> {
  return new TypedProblem(431, 'Request Header Fields Too Large', detail)
}

/** 500 Internal Server Error. Something broke inside the server while it worked on your request. What it was stands in the log of the server, not in the answer. RFC 9110 §15.6.1. */
export function internalServerError(detail?: Detail): Problem<500, 'about:blank'> {
  return new TypedProblem(500, 'Internal Server Error', detail)
}

/** 501 Not Implemented. The server lacks what this request needs. Either it knows the method for no URL at all, or it cannot read this transfer coding. RFC 9110 §15.6.2. */
export function notImplemented(detail?: Detail): Problem<501, 'about:blank'> {
  return new TypedProblem(501, 'Not Implemented', detail)
}

/** 502 Bad Gateway. The proxy or load balancer that you reached got no usable reply from the server behind it: refused, reset, closed early or garbled. RFC 9110 §15.6.3. */
export function badGateway(detail?: Detail): Problem<502, 'about:blank'> {
  return new TypedProblem(502, 'Bad Gateway', detail)
}

/** 504 Gateway Timeout. The proxy or load balancer that you reached waited for the server behind it and gave up. The work there may still be running. RFC 9110 §15.6.5. */
export function gatewayTimeout(detail?: Detail): Problem<504, 'about:blank'> {
  return new TypedProblem(504, 'Gateway Timeout', detail)
}

/** 505 HTTP Version Not Supported. The server does not speak the major version of HTTP in your request, or refuses to. Often the real fault is a space in the URL. RFC 9110 §15.6.6. */
export function httpVersionNotSupported(detail?: Detail): Problem<505, 'about:blank'> {
  return new TypedProblem(505, 'HTTP Version Not Supported', detail)
}

/** 506 Variant Also Negotiates. A mistake in the set-up of the server: the version that it chose for you wants to negotiate as well, so there is nothing to send. RFC 2295 §8.1. */
export function variantAlsoNegotiates(detail?: Detail): Problem<506, 'about:blank'> {
  return new TypedProblem(506, 'Variant Also Negotiates', detail)
}

/** 507 Insufficient Storage. The server has no room for what you want to store: its disk or your quota is full. The state counts as temporary. RFC 4918 §11.5. */
export function insufficientStorage(detail?: Detail): Problem<507, 'about:blank'> {
  return new TypedProblem(507, 'Insufficient Storage', detail)
}

/** 508 Loop Detected. A WebDAV request with `Depth: infinity` met a collection that contains itself, and was given up as a whole. Some web hosts send 508 for a spent resource limit. RFC 5842 §7.2. */
export function loopDetected(detail?: Detail): Problem<508, 'about:blank'> {
  return new TypedProblem(508, 'Loop Detected', detail)
}

/** 510 Not Extended. Obsolete: do not send it. It once said that a request must declare further HTTP extensions, in the way of RFC 2774. RFC 2774 §7. */
export function notExtended(detail?: Detail): Problem<510, 'about:blank'> {
  return new TypedProblem(510, 'Not Extended', detail)
}

/** 511 Network Authentication Required. The network between you and the site wants you to sign in first, as in a hotel or a train. The site itself never saw the request. RFC 6585 §6. */
export function networkAuthenticationRequired(detail?: Detail): Problem<511, 'about:blank'> {
  return new TypedProblem(511, 'Network Authentication Required', detail)
}
