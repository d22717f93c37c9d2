/** Consumers of topics: they decode and hand on. */
@NullMarked
package io.offhook.activation.topics;

import org.jspecify.annotations.NullMarked;
