package io.offhook.console.person;

/**
 * A user.
 *
 * @param phones how many phones they own
 */
public record Person(String userId, String name, String mail, long phones) {}
