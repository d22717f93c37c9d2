/**
 * CAPF messages as bytes, {@code docs/lsc.md}. Big-endian; a message is a header of 8 bytes and elements, the same on both ways.
 */
@NullMarked
package io.offhook.tvs.lsc.wire;

import org.jspecify.annotations.NullMarked;
