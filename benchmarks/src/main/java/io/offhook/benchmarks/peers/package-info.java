/**
 * Other programs that do a part of the same work, measured beside the stack in one run, in alternating rounds: Keycloak's device grants
 * (RFC 8628), a server of OpenSSL, and pgbench.
 */
@NullMarked
package io.offhook.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
