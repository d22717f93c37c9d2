package io.offhook.tvs.trustlist;

import java.util.Set;

/**
 * What can sign now. The decision depends on it and on the list in force.
 *
 * @param sasts fingerprints of the certificates that have the SAST role
 * @param keys fingerprints of the certificates whose key is at hand
 */
public record SigningContext(Set<String> sasts, Set<String> keys) {}
