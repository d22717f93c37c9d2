/** A revocation list is taken from a file, if a CA that is known signed it. */
@NullMarked
package io.offhook.tvs.revocation.importing;

import org.jspecify.annotations.NullMarked;
