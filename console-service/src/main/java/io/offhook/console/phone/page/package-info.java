/** Pages of phones. */
@NullMarked
package io.offhook.console.phone.page;

import org.jspecify.annotations.NullMarked;
