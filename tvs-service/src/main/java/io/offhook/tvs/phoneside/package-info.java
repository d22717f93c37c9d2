/**
 * Where phones ask TVS, over TLS. A listener of its own that speaks nothing else; answers come from memory, and whoever wastes its time
 * is closed.
 */
@NullMarked
package io.offhook.tvs.phoneside;

import org.jspecify.annotations.NullMarked;
