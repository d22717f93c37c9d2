/** The TypeScript compiler and Node, inside the JVM. */
@NullMarked
package io.offhook.clients.typescript;

import org.jspecify.annotations.NullMarked;
