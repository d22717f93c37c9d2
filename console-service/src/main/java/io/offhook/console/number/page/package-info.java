/** Pages of directory numbers: which phones show, and which are free. */
@NullMarked
package io.offhook.console.number.page;

import org.jspecify.annotations.NullMarked;
