/** Pairings over REST, for self care. */
@NullMarked
package io.offhook.activation.pairing.api;

import org.jspecify.annotations.NullMarked;
