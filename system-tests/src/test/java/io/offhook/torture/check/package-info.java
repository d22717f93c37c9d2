/** The checker, on histories made by hand. */
@NullMarked
package io.offhook.torture.check;

import org.jspecify.annotations.NullMarked;
