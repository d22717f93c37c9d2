/** A revocation list is held no longer. */
@NullMarked
package io.offhook.tvs.revocation.removing;

import org.jspecify.annotations.NullMarked;
