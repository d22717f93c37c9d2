/**
 * Tag, length, value: the layer under every file of {@code docs/wire-formats.md}, section 2. Big-endian; a tag has one byte, a
 * length two. Reading takes no more memory than the file has and looks at every byte once.
 */
@NullMarked
package io.offhook.pki.tlv;

import org.jspecify.annotations.NullMarked;
