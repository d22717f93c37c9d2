/** How a phone was, as a page. */
@NullMarked
package io.offhook.console.history.page;

import org.jspecify.annotations.NullMarked;
