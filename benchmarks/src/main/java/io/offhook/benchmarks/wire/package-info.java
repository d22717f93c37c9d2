/**
 * Connections of thousands of phones on one thread: TLS, HTTP and TVS with Netty.
 */
@NullMarked
package io.offhook.benchmarks.wire;

import org.jspecify.annotations.NullMarked;
