/** The use cases of trust anchors, and the table of those that are trusted now. */
@NullMarked
package io.offhook.tvs.anchor.store;

import org.jspecify.annotations.NullMarked;
