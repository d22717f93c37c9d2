/** Trust lists, ITL and CTL: which certificate may do what for phones. Records as in {@code docs/wire-formats.md}, section 2. */
@NullMarked
package io.offhook.pki.list;

import org.jspecify.annotations.NullMarked;
