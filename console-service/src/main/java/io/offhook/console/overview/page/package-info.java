/** The first page. */
@NullMarked
package io.offhook.console.overview.page;

import org.jspecify.annotations.NullMarked;
