/**
 * Phones' connections by the thousand, on one thread: TLS, HTTP and TVS on Netty.
 */
@NullMarked
package io.offhook.benchmarks.wire;

import org.jspecify.annotations.NullMarked;
