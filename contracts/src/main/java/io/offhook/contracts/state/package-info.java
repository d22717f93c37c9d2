/** State that other services follow: the latest value for each key, on compacted topics. */
@NullMarked
package io.offhook.contracts.state;

import org.jspecify.annotations.NullMarked;
