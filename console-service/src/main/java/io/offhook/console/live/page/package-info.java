/** The page of what happens, as it happens. */
@NullMarked
package io.offhook.console.live.page;

import org.jspecify.annotations.NullMarked;
