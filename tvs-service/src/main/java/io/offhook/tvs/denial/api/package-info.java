/** A device is denied. */
@NullMarked
package io.offhook.tvs.denial.api;

import org.jspecify.annotations.NullMarked;
