/** A fault of the torture run: what it may touch, and whether it happened. Each repairs what it broke. */
@NullMarked
package io.offhook.torture.fault;

import org.jspecify.annotations.NullMarked;
