/** An anchor is trusted no longer. */
@NullMarked
package io.offhook.tvs.anchor.removing;

import org.jspecify.annotations.NullMarked;
