/** What curl prints between the lines of the messages: remarks, and the progress meter. */

/** Remarks that can come once a body has begun; any other line with a star is a line of the body. */
export const remarks =
  /^\* {1,4}(?:Connection #|Closing |Issue another|Found bundle|Re-using|Can not multiplex|Ignoring the|Server auth|Proxy auth|Auth|Maxredirs|Clear auth|Switch|Switched|Excess|transfer closed|HTTP error|schannel|TLS|SSL|ALPN|old SSL|Trying|Connected|Could not|Failed|Host |IPv[46]|Uses proxy|Rebuilt|Hostname|Curl_|Added cookie|Replaced cookie|Leftover|We are|upload|Mark bundle|using HTTP|\[HTTP|h2h3|Using |Request completely|shutting|client returned|Failure|The requested|Send failure|Recv failure|OpenSSL|LibreSSL|GnuTLS|Empty reply|Operation timed|Server certificate|subject|start date|expire date|subjectAltName|issuer|Expire|Please|Simulate|STATE|Hyper|nghttp|successfully|Cipher|CAfile|CApath|end of|Established|Establish|allocate|CONNECT|Proxy|NTLM|Negotiate|Got HTTP|Done waiting|Multi|HTTP 1\.|HTTP\/|Certificate|Dynamic|Resolv|getaddrinfo|\(|Marked|Copying|Stream|Too old|Location)/
/** The same, where the body has no line break at its end. */
export const glued =
  /\* (?:Connection #\d|Closing connection|Found bundle for|Re-using existing|Issue another request|Excess found|transfer closed| {1,3}Trying \S)/
const meter =
  /^\s{0,3}\d{1,3}\s{1,9}[\d.]{1,5}[kMGTP]?\s{1,9}\d{1,3}\s{1,9}[\d.]{1,5}[kMGTP]?\s{1,9}\d{1,3}\s{1,9}[\d.]{1,5}[kMGTP]?\s{1,9}[\d.]{1,5}[kMGTP]?\s{1,9}[\d.]{1,5}[kMGTP]?\s{1,9}[\d:dh -]{7,9}\s{1,3}[\d:dh-]{7,8}\s{1,3}[\d:dh-]{7,8}\s{1,5}[\d.]{1,5}[kMGTP]?/

/** The line without the progress meter; null if there is nothing else. Each update of the meter follows a CR. */
export function withoutMeter(line: string): string | null {
  if (/^ {2}% Total {1,4}% Received|^ {20,40}Dload {1,4}Upload/.test(line)) return null
  if (!line.includes(':--') && !/^\s{0,3}\d{1,3}\s/.test(line)) return line
  let rest = line
  let found = false
  while (rest !== '') {
    const length = meter.exec(rest.slice(rest[0] === '\r' ? 1 : 0, 200))?.[0].length
    if (length === undefined) break
    found = true
    rest = rest.slice(length + (rest[0] === '\r' ? 1 : 0))
  }
  return found && rest.trim() === '' ? null : found ? rest : line
}
