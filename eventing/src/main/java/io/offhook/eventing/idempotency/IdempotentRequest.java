package io.offhook.eventing.idempotency;

/**
 * A creating request that its caller may repeat, by the header {@code Idempotency-Key}.
 *
 * @param account who asks: keys of different accounts never meet
 * @param key as the caller chose it, 1 to 255 printable characters
 * @param fingerprint SHA-256 of what was asked for, hex
 */
public record IdempotentRequest(String account, String key, String fingerprint) {}
