/** Whether an endpoint is delivered to. */
export const WebhookState = { ACTIVE: 'active', PAUSED: 'paused', GONE: 'gone' } as const;
export type WebhookState = (typeof WebhookState)[keyof typeof WebhookState];

/** What became of a delivery. */
export const DeliveryState = {
  WAITING: 'waiting',
  SENDING: 'sending',
  SENT: 'sent',
  FAILED: 'failed',
  UNANSWERED: 'unanswered',
} as const;
export type DeliveryState = (typeof DeliveryState)[keyof typeof DeliveryState];

export class WebhookDelivery {
  declare readonly id: number;
  declare readonly webhookId: number;
  declare readonly eventId: number;
  declare readonly event: string;
  declare readonly attempt: number;
  declare readonly manual: boolean;
  declare readonly state: DeliveryState;
  declare readonly at: Date;
  declare readonly responseCode: number | null;
  declare readonly latency: number | null;
  declare readonly error: string | null;
}

export class ParkedEvent {
  declare readonly id: number;
  declare readonly webhookId: number;
  declare readonly eventId: number;
  declare readonly event: string;
  declare readonly attempts: number;
  declare readonly firstAt: Date;
  declare readonly parkedAt: Date;
  declare readonly deliveryId: number;
}
