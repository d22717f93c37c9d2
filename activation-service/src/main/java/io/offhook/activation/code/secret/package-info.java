/**
 * The digits of codes: a fingerprint to find a code by, and the digits encrypted until the code ends. The keys for both are in no
 * database. They can be rotated while the service runs, and a key that is still needed is never given up.
 */
@NullMarked
package io.offhook.activation.code.secret;

import org.jspecify.annotations.NullMarked;
