/** A denied device is allowed again. */
@NullMarked
package io.offhook.tvs.denial.allowing;

import org.jspecify.annotations.NullMarked;
