/** A stock phone at the pages of an installation: it opens them, types a code or waits for its owner, and proves nothing. */
@NullMarked
package io.offhook.phone.screen;

import org.jspecify.annotations.NullMarked;
