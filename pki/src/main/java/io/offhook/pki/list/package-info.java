/** Trust lists, ITL and CTL: which certificate may do what for phones. Records as in section 3 of the protocol notes. */
@NullMarked
package io.offhook.pki.list;

import org.jspecify.annotations.NullMarked;
