package io.offhook.tvs.trustlist;

import java.util.Set;

/**
 * What the decision rests on besides the list in force.
 *
 * @param sasts fingerprints of the certificates that have the SAST role
 * @param keys fingerprints of the certificates whose key is at hand
 */
public record Standing(Set<String> sasts, Set<String> keys) {}
