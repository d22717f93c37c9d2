/** A revocation list is taken from a file, if a CA that is known signed it. */
@NullMarked
package io.offhook.tvs.revocation.api;

import org.jspecify.annotations.NullMarked;
