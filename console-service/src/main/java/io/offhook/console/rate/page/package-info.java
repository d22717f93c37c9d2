/** The page of rates. */
@NullMarked
package io.offhook.console.rate.page;

import org.jspecify.annotations.NullMarked;
