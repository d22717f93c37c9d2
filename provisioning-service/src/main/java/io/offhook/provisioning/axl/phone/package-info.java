/** Phones over AXL: the use cases of phones behind {@code getPhone}, {@code listPhone}, {@code addPhone}, {@code updatePhone} and {@code removePhone}. */
@NullMarked
package io.offhook.provisioning.axl.phone;

import org.jspecify.annotations.NullMarked;
