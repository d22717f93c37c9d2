/** What the features that use Redis share. */
@NullMarked
package io.offhook.activation.redis;

import org.jspecify.annotations.NullMarked;
