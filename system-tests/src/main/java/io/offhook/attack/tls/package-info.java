/** Attacks on every port that speaks TLS, by handshakes. */
@NullMarked
package io.offhook.attack.tls;

import org.jspecify.annotations.NullMarked;
