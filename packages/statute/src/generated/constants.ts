// Generated from content/ by tools/generate-library.ts: change the content, not this file.
/** 100 Continue. No objection so far; send the body. RFC 9110 §15.2.1. */
export const CONTINUE = 100

/** 101 Switching Protocols. Now speaking another protocol. RFC 9110 §15.2.2. */
export const SWITCHING_PROTOCOLS = 101

/**
 * 102 Processing. Still working; do not send it. RFC 2518 §10.1.
 * @deprecated Do not send it.
 */
export const PROCESSING = 102

/** 103 Early Hints. Load these while you wait. RFC 8297 §2. */
export const EARLY_HINTS = 103

/** 104 Upload Resumption Supported. This upload can be resumed. draft-ietf-httpbis-resumable-upload §5. */
export const UPLOAD_RESUMPTION_SUPPORTED = 104

/** 200 OK. It worked; the result is in the body. RFC 9110 §15.3.1. */
export const OK = 200

/** 201 Created. Created; Location says where. RFC 9110 §15.3.2. */
export const CREATED = 201

/** 202 Accepted. Taken on, but not done yet. RFC 9110 §15.3.3. */
export const ACCEPTED = 202

/** 203 Non-Authoritative Information. OK, but a proxy changed the body. RFC 9110 §15.3.4. */
export const NON_AUTHORITATIVE_INFORMATION = 203

/** 204 No Content. Done; nothing to send back. RFC 9110 §15.3.5. */
export const NO_CONTENT = 204

/** 205 Reset Content. Done; now clear the form. RFC 9110 §15.3.6. */
export const RESET_CONTENT = 205

/** 206 Partial Content. Here is the range you asked for. RFC 9110 §15.3.7. */
export const PARTIAL_CONTENT = 206

/** 207 Multi-Status. Many results; read the body. RFC 4918 §11.1, RFC 4918 §13. */
export const MULTI_STATUS = 207

/** 208 Already Reported. Inside a 207 only: already listed. RFC 5842 §7.1. */
export const ALREADY_REPORTED = 208

/** 226 IM Used. Only the changes, as you asked. RFC 3229 §10.4.1. */
export const IM_USED = 226

/** 300 Multiple Choices. Several versions; choose one. RFC 9110 §15.4.1. */
export const MULTIPLE_CHOICES = 300

/** 301 Moved Permanently. For good; POST may become GET. RFC 9110 §15.4.2. */
export const MOVED_PERMANENTLY = 301

/** 302 Found. For now; POST may become GET. RFC 9110 §15.4.3. */
export const FOUND = 302

/** 303 See Other. Done; GET the result over there. RFC 9110 §15.4.4. */
export const SEE_OTHER = 303

/** 304 Not Modified. No change; use the copy you have. RFC 9110 §15.4.5. */
export const NOT_MODIFIED = 304

/**
 * 305 Use Proxy. Deprecated; do not send or follow. RFC 9110 §15.4.6.
 * @deprecated Do not send it.
 */
export const USE_PROXY = 305

/** 307 Temporary Redirect. For now; same method, same body. RFC 9110 §15.4.8. */
export const TEMPORARY_REDIRECT = 307

/** 308 Permanent Redirect. For good; same method, same body. RFC 9110 §15.4.9. */
export const PERMANENT_REDIRECT = 308

/** 400 Bad Request. Request is faulty; correct it first. RFC 9110 §15.5.1. */
export const BAD_REQUEST = 400

/** 401 Unauthorized. Sign in: credentials missing or bad. RFC 9110 §15.5.2. */
export const UNAUTHORIZED = 401

/** 402 Payment Required. Reserved; some APIs mean: pay first. RFC 9110 §15.5.3. */
export const PAYMENT_REQUIRED = 402

/** 403 Forbidden. Refused; signing in again is no help. RFC 9110 §15.5.4. */
export const FORBIDDEN = 403

/** 404 Not Found. Nothing here, or not telling. RFC 9110 §15.5.5. */
export const NOT_FOUND = 404

/** 405 Method Not Allowed. Wrong method; Allow lists good ones. RFC 9110 §15.5.6. */
export const METHOD_NOT_ALLOWED = 405

/** 406 Not Acceptable. Nothing here in a form you accept. RFC 9110 §15.5.7. */
export const NOT_ACCEPTABLE = 406

/** 407 Proxy Authentication Required. Sign in to the proxy, not the site. RFC 9110 §15.5.8. */
export const PROXY_AUTHENTICATION_REQUIRED = 407

/** 408 Request Timeout. You sent too slowly; try again. RFC 9110 §15.5.9. */
export const REQUEST_TIMEOUT = 408

/** 409 Conflict. The present state is in the way. RFC 9110 §15.5.10. */
export const CONFLICT = 409

/** 410 Gone. It was here and is gone for good. RFC 9110 §15.5.11. */
export const GONE = 410

/** 411 Length Required. Send Content-Length with the body. RFC 9110 §15.5.12. */
export const LENGTH_REQUIRED = 411

/** 412 Precondition Failed. Your If-Match (or the like) failed. RFC 9110 §15.5.13. */
export const PRECONDITION_FAILED = 412

/** 413 Content Too Large. Body too large; send less. RFC 9110 §15.5.14. */
export const CONTENT_TOO_LARGE = 413

/** 414 URI Too Long. URL too long; shorten it or use POST. RFC 9110 §15.5.15. */
export const URI_TOO_LONG = 414

/** 415 Unsupported Media Type. Body format not accepted here. RFC 9110 §15.5.16. */
export const UNSUPPORTED_MEDIA_TYPE = 415

/** 416 Range Not Satisfiable. Asked for bytes that are not there. RFC 9110 §15.5.17. */
export const RANGE_NOT_SATISFIABLE = 416

/** 417 Expectation Failed. Drop Expect and send again. RFC 9110 §15.5.18. */
export const EXPECTATION_FAILED = 417

/** 421 Misdirected Request. Wrong server for this host name. RFC 9110 §15.5.20. */
export const MISDIRECTED_REQUEST = 421

/** 422 Unprocessable Content. Readable, but the content is wrong. RFC 9110 §15.5.21. */
export const UNPROCESSABLE_CONTENT = 422

/** 423 Locked. Locked by somebody; send the token. RFC 4918 §11.3. */
export const LOCKED = 423

/** 424 Failed Dependency. Failed because another step failed. RFC 4918 §11.4. */
export const FAILED_DEPENDENCY = 424

/** 425 Too Early. Came in early data; send it again. RFC 8470 §5.2. */
export const TOO_EARLY = 425

/** 426 Upgrade Required. Switch to the protocol in Upgrade. RFC 9110 §15.5.22. */
export const UPGRADE_REQUIRED = 426

/** 428 Precondition Required. Send If-Match; no blind overwrites. RFC 6585 §3. */
export const PRECONDITION_REQUIRED = 428

/** 429 Too Many Requests. Slow down; see Retry-After. RFC 6585 §4. */
export const TOO_MANY_REQUESTS = 429

/** 431 Request Header Fields Too Large. Header too large; often the cookies. RFC 6585 §5. */
export const REQUEST_HEADER_FIELDS_TOO_LARGE = 431

/** 451 Unavailable For Legal Reasons. Blocked by law; see blocked-by. RFC 7725 §3. */
export const UNAVAILABLE_FOR_LEGAL_REASONS = 451

/** 500 Internal Server Error. Something broke; see the server log. RFC 9110 §15.6.1. */
export const INTERNAL_SERVER_ERROR = 500

/** 501 Not Implemented. No such method on this server. RFC 9110 §15.6.2. */
export const NOT_IMPLEMENTED = 501

/** 502 Bad Gateway. The server behind gave a bad reply. RFC 9110 §15.6.3. */
export const BAD_GATEWAY = 502

/** 503 Service Unavailable. Not now; try again later. RFC 9110 §15.6.4. */
export const SERVICE_UNAVAILABLE = 503

/** 504 Gateway Timeout. The server behind was too slow. RFC 9110 §15.6.5. */
export const GATEWAY_TIMEOUT = 504

/** 505 HTTP Version Not Supported. Not with this HTTP version. RFC 9110 §15.6.6. */
export const HTTP_VERSION_NOT_SUPPORTED = 505

/** 506 Variant Also Negotiates. A circle in the negotiation. RFC 2295 §8.1. */
export const VARIANT_ALSO_NEGOTIATES = 506

/** 507 Insufficient Storage. No room to store this. RFC 4918 §11.5. */
export const INSUFFICIENT_STORAGE = 507

/** 508 Loop Detected. A circle in the WebDAV tree. RFC 5842 §7.2. */
export const LOOP_DETECTED = 508

/**
 * 510 Not Extended. Obsolete; do not send it. RFC 2774 §7.
 * @deprecated Do not send it.
 */
export const NOT_EXTENDED = 510

/** 511 Network Authentication Required. Sign in to the network first. RFC 6585 §6. */
export const NETWORK_AUTHENTICATION_REQUIRED = 511
