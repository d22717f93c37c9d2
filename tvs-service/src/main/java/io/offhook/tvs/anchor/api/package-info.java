/** REST of trust anchors. */
@NullMarked
package io.offhook.tvs.anchor.api;

import org.jspecify.annotations.NullMarked;
