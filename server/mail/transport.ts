import { createTransport } from 'nodemailer';

/** A letter to one person; `id` ([a-z0-9.-], at most 120 characters) becomes its Message-ID. */
export interface MailMessage {
  readonly id: string;
  /** Without one, the sender of the installation. */
  readonly from?: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

/** Hands letters to a mail server. */
export interface MailTransport {
  /** Resolves once the server has answered that it holds the message; rejects with its refusal or a timeout. */
  send(message: MailMessage): Promise<void>;
  /** Closes idle connections; messages not yet handed over are refused. */
  close(): void;
}

const messageId = /^[a-z0-9](?:[a-z0-9.-]{0,118}[a-z0-9])?$/;

/**
 * Sends over SMTP through a few kept connections.
 *
 * `url` is `smtp://user:password@host:587` (STARTTLS when offered; `?requireTLS=true` insists) or `smtps://host`.
 * `from` is an address, with a name if wanted: `Một cửa <no-reply@example.gov.vn>`.
 * The same `id` always gives the same Message-ID (RFC 5322 section 3.6.4), so receivers can drop a repeat.
 */
export function smtpTransport(options: { readonly url: string; readonly from: string }): MailTransport {
  const transporter = createTransport({
    url: options.url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    dnsTimeout: 10_000,
    socketTimeout: 30_000,
    // Whoever asks repeats with the same id; one silent repeat only covers a connection that went stale.
    maxRequeues: 1,
    // No message of ours refers to a file or an address to be fetched, so none may.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(message) {
      if (!messageId.test(message.id))
        throw new Error(`Not usable in a Message-ID: ${JSON.stringify(message.id)}`);
      await transporter.sendMail({
        from: message.from ?? options.from,
        // An object is taken as one address, where a text would be split at commas into several.
        to: { name: '', address: message.to },
        subject: message.subject,
        text: message.text,
        ...(message.html === undefined ? {} : { html: message.html }),
        messageId: `<${message.id}@motcua>`,
        // RFC 3834: keeps holiday answers and other robots from writing back.
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => transporter.close(),
  };
}
