/** A device is denied. */
@NullMarked
package io.offhook.tvs.denial.denying;

import org.jspecify.annotations.NullMarked;
