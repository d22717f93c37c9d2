package io.offhook.torture.history;

/**
 * The device that made an attempt.
 *
 * @param certificate SHA-256 of its certificate, lower-case hex
 * @param mac 12 upper-case hex
 * @param genuine whether its certificate may be accepted; not if it is forged, expired or for another use
 */
public record Caller(String certificate, String mac, String model, boolean genuine) {}
