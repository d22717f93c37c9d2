package io.offhook.clients;

/**
 * What a client saw of its story.
 *
 * @param refusal status, type and reason of the problem that answered a mistyped code
 * @param deviceName of the phone that redeemed the code
 * @param configuration where that phone was told to fetch its configuration
 * @param status of the code, at the end
 */
public record StoryResult(String refusal, String deviceName, String configuration, String status) {}
