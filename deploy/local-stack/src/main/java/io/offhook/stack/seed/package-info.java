/** The first data of a new stack: databases, topics, certificates, users. Idempotent. */
@NullMarked
package io.offhook.stack.seed;

import org.jspecify.annotations.NullMarked;
