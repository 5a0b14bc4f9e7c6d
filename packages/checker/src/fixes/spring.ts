import type { Stack } from './stack.ts'

export const spring: Stack = {
  id: 'spring',
  name: 'Spring',
  language: 'java',
  quote: '"',
  forms: {
    'add-field': 'response.setHeader({name}, {value});',
    'remove-field': 'headers.remove({name});',
    'send-status': 'return ResponseEntity.status({=status}).body(Map.of("message", message));',
    'send-problem': `var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf({=status}), detail);
return ResponseEntity.of(problem).build();`,
    'send-nothing': 'return ResponseEntity.status({=status}).build();',
    redirect: 'return ResponseEntity.status({=status}).location(URI.create({location})).build();',
    'hide-errors': `# application.properties
server.error.include-stacktrace=never
server.error.include-message=never
spring.mvc.problemdetails.enabled=true`,
    'hide-version': `# application.properties
server.server-header=`,
    'allow-cors': `registry.addMapping("/**").allowedOrigins("https://app.example.com").allowCredentials(true);`,
    'answer-conditional': `if (request.checkNotModified(etag)) {
  return null;
}`,
    'answer-range': 'return ResponseEntity.ok().body(new FileSystemResource(path));',
  },
}
