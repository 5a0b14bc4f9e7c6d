import type { Stack } from './stack.ts'

export const apache: Stack = {
  id: 'apache',
  name: 'Apache',
  language: 'apache',
  quote: '"',
  forms: {
    'add-field': 'Header always set {name} {value}',
    'remove-field': 'Header always unset {name}',
    'send-status': 'RewriteEngine On\nRewriteRule ^ - [R={=status},L]',
    'send-nothing': 'RewriteEngine On\nRewriteRule ^ - [R={=status},L]',
    'send-problem': `ErrorDocument {=status} /problems/{=status}.json
<Files "{=status}.json">
  ForceType application/problem+json
</Files>`,
    redirect: 'RedirectMatch {=status} "^/old$" {location}',
    'hide-errors': `ErrorDocument 500 "The server failed."
ProxyErrorOverride On`,
    'hide-version': `ServerTokens Prod
ServerSignature Off`,
    'allow-cors': `Header always set Access-Control-Allow-Origin "https://app.example.com"
Header always merge Vary Origin`,
    'answer-conditional': 'FileETag MTime Size',
    'answer-range': 'MaxRanges default',
  },
}
