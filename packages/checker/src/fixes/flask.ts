import type { Stack } from './stack.ts'

export const flask: Stack = {
  id: 'flask',
  name: 'Flask',
  language: 'py',
  quote: "'",
  forms: {
    'add-field': 'response.headers[{name}] = {value}',
    'remove-field': 'response.headers.pop({name}, None)',
    'send-status': 'return jsonify(message=message), {=status}',
    'send-problem': `response = jsonify(title={phrase}, status={=status}, detail=detail)
response.content_type = 'application/problem+json'
return response, {=status}`,
    'send-nothing': "return '', {=status}",
    redirect: 'return redirect({location}, code={=status})',
    'hide-errors': `@app.errorhandler(Exception)
def every_error(error):
    if isinstance(error, HTTPException):
        return error
    app.logger.exception('request failed')
    response = jsonify(title='Internal Server Error', status=500)
    response.content_type = 'application/problem+json'
    return response, 500`,
    'allow-cors': `CORS(app, origins=['https://app.example.com'], supports_credentials=True)`,
    'answer-conditional': `response.add_etag()
return response.make_conditional(request)`,
    'answer-range': 'return send_file(path, conditional=True)',
  },
}
