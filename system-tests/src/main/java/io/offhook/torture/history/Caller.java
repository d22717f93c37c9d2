package io.offhook.torture.history;

/**
 * A device as its manufacturer made it.
 *
 * @param certificate SHA-256 of its certificate, lower-case hex
 * @param mac 12 upper-case hex
 * @param genuine false: its certificate is forged, expired or for another use, and must never be accepted
 */
public record Caller(String certificate, String mac, String model, boolean genuine) {}
