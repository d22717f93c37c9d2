/** Where the secret part of a code is kept: a fingerprint to find it by, and the digits sealed, until it has served. */
@NullMarked
package io.offhook.activation.code.keeping;

import org.jspecify.annotations.NullMarked;
