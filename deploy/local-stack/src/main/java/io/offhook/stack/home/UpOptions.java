package io.offhook.stack.home;

/**
 * How the stack was brought up. Kept while it runs, so that a part brought back later finds the same ports and data.
 *
 * @param portOffset added to every port
 * @param state where data, secrets and keys are
 * @param keycloak whether people sign in at a Keycloak
 */
public record UpOptions(int portOffset, String state, boolean keycloak) {}
