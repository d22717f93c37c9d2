/** Where events of other services come in. */
@NullMarked
package io.offhook.tvs.topics;

import org.jspecify.annotations.NullMarked;
