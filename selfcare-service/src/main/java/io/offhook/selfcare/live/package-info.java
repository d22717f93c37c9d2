/** Who is woken when phones change: pages that show them live. Pure. */
@NullMarked
package io.offhook.selfcare.live;

import org.jspecify.annotations.NullMarked;
