import type { Stack } from './stack.ts'

export const laravel: Stack = {
  id: 'laravel',
  name: 'Laravel',
  language: 'php',
  quote: "'",
  forms: {
    'add-field': '$response->headers->set({name}, {value});',
    'remove-field': '$response->headers->remove({name});',
    'send-status': "return response()->json(['message' => $message], {=status});",
    'send-problem': `return response()->json(
    ['title' => {phrase}, 'status' => {=status}, 'detail' => $detail],
    {=status},
    ['Content-Type' => 'application/problem+json'],
);`,
    'send-nothing': "return response('', {=status});",
    redirect: 'return redirect({location}, {=status});',
    'hide-errors': `// .env in production: APP_DEBUG=false
$exceptions->shouldRenderJsonWhen(fn ($request) => $request->is('api/*'));`,
    'hide-version': "header_remove('X-Powered-By');",
    'allow-cors': `// config/cors.php
return [
    'paths' => ['api/*'],
    'allowed_methods' => ['*'],
    'allowed_headers' => ['*'],
    'allowed_origins' => ['https://app.example.com'],
    'supports_credentials' => true,
];`,
    'answer-conditional': `$response->setEtag($etag);
$response->isNotModified($request);
return $response;`,
    'answer-range': 'return response()->file($path);',
  },
}
