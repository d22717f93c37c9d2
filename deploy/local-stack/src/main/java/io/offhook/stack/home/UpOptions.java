package io.offhook.stack.home;

/**
 * The options of {@code up}. Stored while the stack runs, so that a restarted part uses the same ports and data.
 *
 * @param portOffset is added to every port
 * @param state the directory of data, secrets and keys
 * @param keycloak whether users sign in at Keycloak
 */
public record UpOptions(int portOffset, String state, boolean keycloak) {}
