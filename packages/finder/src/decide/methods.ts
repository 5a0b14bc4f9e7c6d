/** Methods that are safe: reading is all that is asked for (RFC 9110 §9.2.1, IANA's registry of methods). */
export const safeMethods: ReadonlySet<string> = new Set(
  'GET HEAD OPTIONS TRACE PROPFIND REPORT SEARCH QUERY PRI'.split(' '),
)

/** IANA's registry of methods. One that is not in it is taken for a method that the server does not know. */
export const knownMethods: ReadonlySet<string> = new Set([
  ...safeMethods,
  ...'CONNECT DELETE PATCH POST PUT'.split(' '),
  ...'ACL BASELINE-CONTROL BIND CHECKIN CHECKOUT COPY LABEL LINK LOCK MERGE MKACTIVITY MKCALENDAR MKCOL'.split(' '),
  ...'MKREDIRECTREF MKWORKSPACE MOVE ORDERPATCH PROPPATCH REBIND UNBIND UNCHECKOUT UNLINK UNLOCK UPDATE'.split(' '),
  ...'UPDATEREDIRECTREF VERSION-CONTROL'.split(' '),
])
