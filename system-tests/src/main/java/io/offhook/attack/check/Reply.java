package io.offhook.attack.check;

/**
 * The answer of a REST interface.
 *
 * @param contentType empty if the answer has none
 */
public record Reply(int status, String contentType, String body) {}
