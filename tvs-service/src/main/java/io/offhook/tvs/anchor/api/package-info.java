/** A bundle of certificates becomes trust anchors, all of them or none. */
@NullMarked
package io.offhook.tvs.anchor.api;

import org.jspecify.annotations.NullMarked;
