/** The use cases of denied devices, and the table of those that are denied now. */
@NullMarked
package io.offhook.tvs.denial.store;

import org.jspecify.annotations.NullMarked;
