/**
 * The content security policy of the page: nothing but the files of the application itself.
 * One text for the window and the browser; a test counts its violations.
 */
import { randomBytes } from 'node:crypto';

/** A word good for one page: only the styles that carry it apply. */
export function nouveauNonce(): string {
  return randomBytes(16).toString('base64');
}

/**
 * `style-src` needs a nonce: Mantine writes its colour variables in a <style> element at start.
 * `worker-src blob:` is pdf.js. Trusted types: one policy, « default », in the renderer.
 */
export function politiqueDeContenu(nonce?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    nonce ? `style-src 'self' 'nonce-${nonce}'` : "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}
