/** Tests of what rules read. */
@NullMarked
package io.offhook.torture.evidence;

import org.jspecify.annotations.NullMarked;
