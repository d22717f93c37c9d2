/**
 * The bytes of TVS, {@code docs/wire-formats.md}, section 4: a header of 10 bytes, then elements of tag (1), length (2) and value, all
 * big-endian. Bytes that cannot be read are a {@link io.offhook.tvs.verification.wire.MalformedMessage}, never another exception.
 */
@NullMarked
package io.offhook.tvs.verification.wire;

import org.jspecify.annotations.NullMarked;
