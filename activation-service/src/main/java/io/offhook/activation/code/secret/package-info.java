/**
 * Where the secret part of a code is kept: a fingerprint to find it by, and the digits sealed, until it has served. The keys for
 * both are in no database; they change while the service runs, and none is given up under which something stands.
 */
@NullMarked
package io.offhook.activation.code.secret;

import org.jspecify.annotations.NullMarked;
