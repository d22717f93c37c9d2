/** REST of denied devices. */
@NullMarked
package io.offhook.tvs.denial.api;

import org.jspecify.annotations.NullMarked;
